import { open } from 'node:fs/promises';
import { FileFault } from '../../domain/import/cell';
import { FILE_LIMITS } from '../../domain/import/limits';
import { openWorkbook } from './workbook';

export type SheetFormat = 'xlsx' | 'csv';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const HEAD = 4096;
const OLE_DIRECTORY = 1024 * 1024;

/**
 * What a file is by its content, and whether its name says the same; its parts are looked at, not unpacked. What a program would
 * run or fetch (macros, links to other files) is refused here, before anything is kept.
 * @throws FileFault
 */
export async function inspectFile(path: string, name: string): Promise<SheetFormat> {
  const head = await headOf(path, OLE_DIRECTORY);
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (head.subarray(0, OLE.length).equals(OLE))
    throw new FileFault(head.includes(ENCRYPTED) ? 'encrypted' : 'old_format');
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    if (extension === 'xlsm' || extension === 'xlsb') throw new FileFault('macros');
    if (extension !== 'xlsx') throw new FileFault('wrong_extension', extension);
    const workbook = await openWorkbook(path);
    workbook.close();
    return 'xlsx';
  }
  if (
    /^\s*(<!doctype|<html|<table|<\?xml|<meta|<head)/i.test(
      head.subarray(0, HEAD).toString('latin1').replace(/^ï»¿/, ''),
    )
  )
    throw new FileFault('html');
  if (extension === 'csv' || extension === 'txt') return 'csv';
  throw new FileFault(['xlsx', 'xls', 'xlsm'].includes(extension) ? 'broken' : 'wrong_extension', extension);
}

async function headOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(length, FILE_LIMITS.bytes));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
