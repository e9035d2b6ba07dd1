/**
 * What is built is built for production, whatever NODE_ENV happens to be where it is built: with another one, libraries resolve to their development
 * halves, which are twice as large and which the policy of the admin refuses (Trusted Types).
 */
export const production = () => ({
  name: 'atelier:production',
  config: (_config, { command }) => {
    if (command === 'build') process.env.NODE_ENV = 'production';
  },
});
