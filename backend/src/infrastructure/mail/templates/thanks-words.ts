export interface ThanksWords {
  subject: (studio: string) => string;
  dear: (name: string) => string;
  arrived: string;
  next: string;
  reference: (reference: string) => string;
  wrote: string;
  notYou: string;
}

/** By language; English for all others. */
export const THANKS: Readonly<Record<string, ThanksWords>> = {
  en: {
    subject: (studio) => `Your letter to ${studio} has arrived`,
    dear: (name) => `Dear ${name},`,
    arrived: 'thank you. Your letter has arrived and is on our table.',
    next: 'One of us reads it and answers you by e-mail.',
    reference: (reference) => `Reference ${reference}`,
    wrote: 'This is what you wrote:',
    notYou: 'If it was not you who wrote to us, somebody mistyped an address: you need not do anything.',
  },
  de: {
    subject: (studio) => `Ihr Brief an ${studio} ist angekommen`,
    dear: (name) => `Guten Tag, ${name},`,
    arrived: 'vielen Dank. Ihr Brief ist angekommen und liegt auf unserem Tisch.',
    next: 'Jemand von uns liest ihn und antwortet Ihnen per E-Mail.',
    reference: (reference) => `Zeichen ${reference}`,
    wrote: 'Das haben Sie geschrieben:',
    notYou: 'Falls nicht Sie uns geschrieben haben, hat sich jemand bei der Adresse vertippt: Sie brauchen nichts zu tun.',
  },
  fr: {
    subject: (studio) => `Votre lettre à ${studio} est arrivée`,
    dear: (name) => `Bonjour ${name},`,
    arrived: 'merci. Votre lettre est arrivée et se trouve sur notre table.',
    next: 'L’un de nous la lit et vous répond par courriel.',
    reference: (reference) => `Référence ${reference}`,
    wrote: 'Voici ce que vous avez écrit :',
    notYou: 'Si vous ne nous avez pas écrit, quelqu’un s’est trompé d’adresse : vous n’avez rien à faire.',
  },
  es: {
    subject: (studio) => `Su carta a ${studio} ha llegado`,
    dear: (name) => `Hola, ${name}:`,
    arrived: 'Gracias. Su carta ha llegado y está sobre nuestra mesa.',
    next: 'Una persona del estudio la leerá y le responderá por correo electrónico.',
    reference: (reference) => `Referencia ${reference}`,
    wrote: 'Esto es lo que escribió:',
    notYou: 'Si no fue usted quien nos escribió, alguien se equivocó de dirección: no tiene que hacer nada.',
  },
  it: {
    subject: (studio) => `La sua lettera a ${studio} è arrivata`,
    dear: (name) => `Buongiorno ${name},`,
    arrived: 'grazie. La sua lettera è arrivata ed è sul nostro tavolo.',
    next: 'Una persona dello studio la legge e le risponde per e-mail.',
    reference: (reference) => `Riferimento ${reference}`,
    wrote: 'Ecco che cosa ha scritto:',
    notYou: 'Se non è stato lei a scriverci, qualcuno ha sbagliato indirizzo: non deve fare nulla.',
  },
  pt: {
    subject: (studio) => `A sua carta a ${studio} chegou`,
    dear: (name) => `Olá, ${name},`,
    arrived: 'obrigado. A sua carta chegou e está em cima da nossa mesa.',
    next: 'Uma pessoa do estúdio lê-a e responde-lhe por e-mail.',
    reference: (reference) => `Referência ${reference}`,
    wrote: 'Foi isto que escreveu:',
    notYou: 'Se não foi quem nos escreveu, alguém se enganou no endereço: não precisa de fazer nada.',
  },
  da: {
    subject: (studio) => `Dit brev til ${studio} er kommet frem`,
    dear: (name) => `Kære ${name}`,
    arrived: 'Tak. Dit brev er kommet frem og ligger på vores bord.',
    next: 'En af os læser det og svarer dig på e-mail.',
    reference: (reference) => `Reference ${reference}`,
    wrote: 'Det her skrev du:',
    notYou: 'Hvis det ikke var dig, der skrev til os, har nogen tastet en forkert adresse: du behøver ikke gøre noget.',
  },
};

export const thanksWords = (language: string): { words: ThanksWords; language: string } => {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const words = THANKS[base];
  return words === undefined ? { words: THANKS['en'] as ThanksWords, language: 'en' } : { words, language: base };
};
