/** Named in the content security policies of both apps. */
export const SOLID_POLICY = 'solid';

const SINK = 't.innerHTML = html;';

/**
 * Solid makes its elements from templates, whose HTML stands in the compiled components. Where a page demands Trusted Types, that HTML passes
 * through a policy of its own, which nothing else can reach; browsers without Trusted Types take the text as it is.
 */
export function trustedSolid() {
  return {
    name: 'atelier-trusted-solid',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/solid-js\/web\/dist\/web\.js(?:\?|$)/u.test(id)) return null;
      // A Solid that has moved its sink must not be built silently into a page that refuses it.
      if (code.split(SINK).length !== 2)
        throw new Error('solid-js/web fills its templates in another way than tools/vite/trusted-solid.mjs knows');
      const policy = `const trusted = globalThis.trustedTypes?.createPolicy('${SOLID_POLICY}', { createHTML: (html) => html }) ?? { createHTML: (html) => html };\n`;
      return { code: policy + code.replace(SINK, 't.innerHTML = trusted.createHTML(html);'), map: null };
    },
  };
}
