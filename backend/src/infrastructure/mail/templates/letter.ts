import { Html, html } from './html.js';

/** What every mail client understands (caniemail.com): one table, styles on the elements, the fonts of the machine, no picture, no script. */
const SERIF = 'font-family:Georgia,Times,serif';
const SANS = 'font-family:Helvetica,Arial,sans-serif';
export const STYLES = {
  text: `margin:0 0 16px;${SERIF};font-size:17px;line-height:26px;color:#161714`,
  quote: `margin:0 0 12px;${SERIF};font-size:16px;line-height:24px;color:#595b55`,
  note: `margin:0 0 8px;${SANS};font-size:13px;line-height:20px;color:#595b55`,
  title: `margin:0 0 24px;${SERIF};font-size:26px;line-height:32px;font-weight:normal;color:#161714`,
  link: 'color:#161714;text-decoration:underline',
} as const;

interface Frame {
  language: string;
  /** Shown by lists of mail beside the subject. */
  preview: string;
  studio: { name: string; email: string; url: string };
  body: readonly Html[];
}

export function letterHtml({ language, preview, studio, body }: Frame): string {
  const foot = [studio.name, studio.email].filter(Boolean).join(' · ');
  return html`<!doctype html>
    <html lang="${language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${studio.name}</title>
      </head>
      <body style="margin:0;padding:0;background-color:#ffffff">
        <div style="display:none;max-height:0;overflow:hidden">${preview}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td align="center" style="padding:32px 20px">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
                <tr>
                  <td align="left">
                    ${body}
                    <p
                      style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #d5d5cf;${SANS};font-size:13px;line-height:20px;color:#595b55"
                    >
                      ${foot}<br /><a href="${studio.url}" style="color:#595b55;text-decoration:underline"
                        >${studio.url.replace(/^https?:\/\//u, '')}</a
                      >
                    </p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`.text;
}

/** A table of what was said, label by label; what nobody said is left out. */
export const facts = (rows: readonly (readonly [label: string, value: string])[]): Html => {
  const said = rows.filter(([, value]) => value !== '');
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px">
    ${said.map(
      ([label, value]) =>
        html`<tr>
          <td style="padding:4px 16px 4px 0;vertical-align:top;${new Html(SANS)};font-size:13px;line-height:20px;color:#595b55">
            ${label}
          </td>
          <td style="padding:4px 0;vertical-align:top;${new Html(SANS)};font-size:15px;line-height:20px;color:#161714">${value}</td>
        </tr>`,
    )}
  </table>`;
};
export const factLines = (rows: readonly (readonly [label: string, value: string])[]): string =>
  rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
