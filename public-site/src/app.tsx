import { type JSX, Show } from 'solid-js';
import type { Page, PageData } from './model.js';
import { About } from './routes/about.jsx';
import { Article } from './routes/article.jsx';
import { Contact } from './routes/contact.jsx';
import { Home } from './routes/home.jsx';
import { List } from './routes/list.jsx';
import { Lost } from './routes/lost.jsx';
import { News } from './routes/news.jsx';
import { Plain } from './routes/plain.jsx';
import { Project } from './routes/project.jsx';
import { Colophon } from './sections/colophon.jsx';
import { Head } from './sections/head.jsx';
import { words } from './words.js';

/** The same tree on the server and in the browser. A new page is a new object; a page that was brought up to date keeps its own. */
export function App(props: { data: PageData }): JSX.Element {
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Show when={props.data.preview}>
        <p class="preview" role="status">
          {props.data.preview}
        </p>
      </Show>
      <Head shell={props.data.shell} path={props.data.path} />
      <Show when={props.data.page} keyed>
        {(page) => (
          <main id="main" class={page.kind}>
            {route(page)}
          </main>
        )}
      </Show>
      <Colophon shell={props.data.shell} />
      <p class="vh" id="announcement" aria-live="polite" />
    </>
  );
}

/** A page keeps its kind for as long as it is shown. */
function route(page: Page): JSX.Element {
  switch (page.kind) {
    case 'home':
      return <Home page={page} />;
    case 'list':
      return <List page={page} />;
    case 'project':
      return <Project page={page} />;
    case 'news':
      return <News page={page} />;
    case 'article':
      return <Article page={page} />;
    case 'about':
      return <About page={page} />;
    case 'contact':
      return <Contact page={page} />;
    case 'page':
      return <Plain page={page} />;
    case 'lost':
      return <Lost page={page} />;
  }
}
