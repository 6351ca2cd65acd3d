/**
 * Names the rules that judged a line; it stands in every proof. It rises by one with every change of the rules, however
 * small: `policy-version.test.ts` fails until it does.
 */
export const gatePolicyVersion = 'gate@5'
