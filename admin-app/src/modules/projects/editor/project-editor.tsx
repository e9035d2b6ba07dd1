import { Body, ContentEditor, Head, Related } from '@atelier/content-kit/editor';
import type { JSX } from 'solid-js';
import { projects } from '../kind.js';
import { Facts } from './facts.js';
import { Gallery } from './gallery.js';

const SUMMARY = { field: 'summary', label: 'Summary', placeholder: 'One sentence that says what it is', max: 400 };

export default function ProjectEditor(): JSX.Element {
  return (
    <ContentEditor
      kind={projects}
      fields={() => (
        <>
          <Head stand={SUMMARY} />
          <Facts />
          <Body />
          <Gallery />
        </>
      )}
      aside={() => <Related help="None chosen: the site shows others of the same discipline." />}
    />
  );
}
