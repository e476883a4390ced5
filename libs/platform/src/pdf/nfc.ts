/** Text in the composed form, so that what is copied out of a paper can be searched. */
export const nfc = (text: string): string => text.normalize('NFC');
