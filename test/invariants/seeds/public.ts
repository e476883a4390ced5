/** Files with signatures and pictures that no use case could have made. */
export const PUBLIC_SEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'I25-signed-files-follow-what-was-issued': [
    [
      `insert into certificates.signed_file (id, certificate_id, version_no, sha256, size, signatures, imported_by, imported_at, request_id)
       select gen_random_uuid(), id, 2, repeat('a', 64), 10, '[{}]', id, platform.now(), 'seed' from certificates.certificate limit 1`,
    ],
    [
      `insert into certificates.signed_file (id, certificate_id, version_no, sha256, size, signatures, imported_by, imported_at, request_id)
       select gen_random_uuid(), id, 1, file_sha256, 10, '[{}]', id, platform.now(), 'seed' from certificates.certificate where file_sha256 is not null limit 1`,
    ],
  ],
  'I25-pictures-are-pictures': [
    [
      `insert into certificates.product_picture (id, product_id, sha256, media_type, added_by, added_at, request_id)
       select gen_random_uuid(), product_id, file_sha256, 'image/png', id, platform.now(), 'seed' from certificates.certificate where file_sha256 is not null limit 1`,
    ],
  ],
};
