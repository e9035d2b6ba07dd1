import { lead, para, quote } from './projects/rich.js';
import type { DemoArticle } from './types.js';

/** The studio's newsroom, newest first. */
export const demoNews: DemoArticle[] = [
  {
    slug: 'a-crane-over-aarhus',
    title: 'A crane over Aarhus',
    excerpt: 'The second ferry hall is topped out, nine days early, in the only dry week of the autumn.',
    author: 'Jonas Dahl',
    date: '2026-10-12',
    tags: ['Building site'],
    cover: 'ferry-second-hall',
    related: ['ferry-hall'],
    body: [
      lead('The last rafter of the second hall went up on Thursday at ten past four, and then it began to rain.'),
      para(
        'The wreath hung from the crane for the length of one speech. The carpenters had made it from offcuts of the glulam, which will make it the most durable wreath in Jutland.',
      ),
      para('The first hall stays open to passengers all winter. Nobody has missed a ferry because of us yet; one man says he did.'),
    ],
  },
  {
    slug: 'nothing-is-removed-until-it-is-drawn',
    title: 'Nothing is removed until it is drawn',
    excerpt: 'Inês Serra’s lecture at the Triennale in Milan, printed here in a shorter form.',
    author: 'Inês Serra',
    date: '2026-09-24',
    tags: ['Lecture', 'Reuse'],
    cover: 'mill-nine-windows',
    related: ['spinning-mill'],
    body: [
      lead(
        'A shorter form of a lecture given in Milan. It is about the first three months of a job, in which, if all goes well, nothing happens to the building.',
      ),
      para(
        'Our office has one rule that clients find expensive and contractors find amusing: nothing is removed until it is drawn. Not photographed, not scanned; drawn, by a person who stood in front of it long enough to be bored. Boredom is the instrument. After forty minutes with a window you stop seeing a window and start seeing the four decisions it is made of.',
      ),
      para(
        'At the mill in Tampere this took eleven weeks. We drew six hundred and twelve windows and found nine kinds. The budget had assumed that all of them would be replaced. In the end we replaced thirty.',
      ),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What a drawing knows' }] },
      para(
        'A scan knows where everything is. A drawing knows what it is for, because the hand has to decide where one thing ends and the next begins. That decision is already design. When the inventory is finished, most of the project is on the table, and it has the great merit of existing.',
      ),
      quote('The cheapest wall is the one that is already standing. The second cheapest is the one you were talked out of.', ''),
      para(
        'It also changes the meeting. People who would never argue with an architect’s proposal will happily correct an inventory. The caretaker knew which radiators had been moved in 1974 and why. Nobody had asked him, since nobody had drawn the radiators.',
      ),
      para(
        'I do not want to make a virtue of slowness. Eleven weeks of drawing saved fourteen months of windows. It is simply that the order matters: first what is there, then what is missing, and only then, if there is any money left, us.',
      ),
    ],
  },
  {
    slug: 'a-timber-prize-for-the-cooperative',
    title: 'A timber prize for the cooperative',
    excerpt: 'The jury liked the tasting room. We like that the growers painted the sheds themselves.',
    author: 'Teresa Moura',
    date: '2026-07-03',
    tags: ['Prize', 'Timber'],
    cover: null,
    related: ['winegrowers-cooperative'],
    body: [
      lead('The Alpine Timber Prize goes to the Winegrowers’ Cooperative, and so, for one evening, did we.'),
      para(
        'The jury writes of “an exemplary economy of means”. The growers put it more simply: they had the trees, and they had February.',
      ),
    ],
  },
  {
    slug: 'a-project-architect-for-porto',
    title: 'A project architect for Porto',
    excerpt: 'Eight years or so of practice, patience with old walls, Portuguese and one other language.',
    author: 'Rita Coelho',
    date: '2026-05-11',
    tags: ['Jobs'],
    cover: null,
    related: [],
    body: [
      lead('We are looking for a project architect for the Porto office, from September, for good.'),
      para(
        'You have some eight years of practice, have been wrong about a wall at least once, and can say so in Portuguese and one other language.',
      ),
      para('Write to us through the contact page. A few lines and three drawings are enough; we read everything.'),
    ],
  },
  {
    slug: 'rooms-on-the-water-opens',
    title: 'Rooms on the Water opens to the public',
    excerpt: 'Every second Saturday, from ten, by the garden gate.',
    author: 'Inês Serra',
    date: '2025-11-14',
    tags: ['Opening'],
    cover: null,
    related: ['rooms-on-the-water'],
    body: [
      lead('From this month the rooms are open every second Saturday, from ten until the light goes.'),
      para('Enter by the garden gate. Bring shoes you do not mind, as the tide has not been told about opening hours.'),
    ],
  },
  {
    slug: 'first-tenants-at-the-warehouse',
    title: 'First tenants at the Warehouse',
    excerpt: 'Forty-one keys, one long table, and a rule about bicycles.',
    author: 'Maja Kranjc',
    date: '2025-09-09',
    tags: ['Housing'],
    cover: 'warehouse-loggia',
    related: ['the-warehouse'],
    body: [
      lead('Forty-one keys were handed over on Saturday, across one long table in the loggia.'),
      para(
        'The tenants’ first meeting lasted three hours and agreed on one rule, which concerns bicycles. We were asked to leave the room for the rest.',
      ),
    ],
  },
  {
    slug: 'the-foot-tunnel-is-open-again',
    title: 'The foot tunnel is open again',
    excerpt: 'Two hundred and ten lamps, none of them new.',
    author: 'Liv Sund',
    date: '2025-03-21',
    tags: ['Reuse', 'Light'],
    cover: 'tunnel-lamps',
    related: ['foot-tunnel-relit'],
    body: [
      lead('Since this morning one can walk under the river again and see where one is going.'),
      para(
        'Two hundred and ten lamps hang in the tunnel, and none of them is new. The oldest lit a dairy; the youngest was in a dentist’s.',
      ),
    ],
  },
];
