import type { MediaAssetView } from '@atelier/contracts';
import { fileSize, moment, Picture } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import { kindWord } from './filters.js';
import { lacksAlt, Making } from './tile.js';

interface RowsProps {
  assets: readonly MediaAssetView[];
  open: string | null;
  maySelect: boolean;
  isSelected: (id: string) => boolean;
  onSelect: (id: string, range: boolean) => void;
  onOpen: (id: string) => void;
}

/** The library as a table: names, kinds and sizes to compare. */
export function LibraryRows(props: RowsProps): JSX.Element {
  return (
    <table class="media-rows">
      <caption class="vh">Images, newest first</caption>
      <thead>
        <tr>
          <Show when={props.maySelect}>
            <th scope="col" class="c-check">
              <span class="vh">Select</span>
            </th>
          </Show>
          <th scope="col" class="c-thumb">
            <span class="vh">Image</span>
          </th>
          <th scope="col">Shows</th>
          <th scope="col" class="m0">
            Credit
          </th>
          <th scope="col" class="m0">
            Kind
          </th>
          <th scope="col" class="m0 num">
            Size
          </th>
          <th scope="col" class="num">
            File
          </th>
          <th scope="col" class="m0 num">
            Added
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.assets}>
          {(asset) => (
            <tr data-id={asset.id} classList={{ on: props.open === asset.id }}>
              <Show when={props.maySelect}>
                <td class="c-check">
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={props.isSelected(asset.id)}
                      aria-label={`Select ${asset.fileName}`}
                      onClick={(event) => props.onSelect(asset.id, event.shiftKey)}
                    />
                  </label>
                </td>
              </Show>
              <td class="c-thumb">
                <Show when={asset.image} fallback={<Making asset={asset} />}>
                  {(image) => <Picture image={image()} sizes="60px" alt="" />}
                </Show>
              </td>
              <td>
                <button type="button" class="row-name" aria-expanded={props.open === asset.id} onClick={() => props.onOpen(asset.id)}>
                  <span class="clip">{asset.alt || (asset.decorative ? 'Decorative' : asset.fileName)}</span>
                  <span class="q clip small" classList={{ warn: lacksAlt(asset) }}>
                    {lacksAlt(asset) ? 'No alternative text' : asset.fileName}
                  </span>
                </button>
              </td>
              <td class="m0 clip">{asset.credit}</td>
              <td class="m0">{kindWord(asset.contentType)}</td>
              <td class="m0 n num">{asset.width === null ? '' : `${asset.width} × ${asset.height}`}</td>
              <td class="n num">{fileSize(asset.bytes)}</td>
              <td class="m0 num">{moment(asset.createdAt)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
