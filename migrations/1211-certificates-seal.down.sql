drop table certificates.signed_file;
drop table certificates.seal_certificate;
