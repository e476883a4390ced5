import { eachRow, FindingBuilder, type Invariant } from '@app/platform/invariants';
import { SigningKeys } from '../infrastructure/signing-keys';
import { factsDigest, readToken, type TokenFacts } from '../infrastructure/verify-token';

/** Every code ever printed is found, for ever: the signature is right and fits the record as it is now. */
const printedTokens = (keys: SigningKeys): Invariant => ({
  name: 'I22-printed-codes-resolve',
  says: "The code of each certificate is rightly signed and fits the certificate's record.",
  async check(tx) {
    const found = new FindingBuilder();
    const certificates = eachRow<TokenFacts & { id: string; token: string; keyId: string }>(
      tx,
      `select id, id as "certificateId", product_id as "productId", decision_id as "decisionId", stars, issued_on as "issuedOn",
              verify_token as token, key_id as "keyId"
         from certificates.certificate where $1::uuid is null or id > $1 order by id limit $2`,
    );
    for await (const { id, token, keyId, ...facts } of certificates) {
      const read = readToken(token, await keys.publicKeys(tx, keyId));
      const fits = read?.certificateId === id && read.keyId === keyId && read.digest === factsDigest(facts);
      found.add(id, fits ? undefined : 'the printed code no longer resolves to this record');
    }
    return found.finding();
  },
});

/** What only the keys can check; public halves are enough. */
export const certificateInvariants = (dataDir: string): Invariant[] => [printedTokens(new SigningKeys(dataDir))];
