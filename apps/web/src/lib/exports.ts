/** Lists that can be taken out as a file: route of the list → name of the file (the same as on the server; a spec compares). */
export const EXPORTS: Readonly<Record<string, string>> = {
  '/api/producers': 'chu-the',
  '/api/ideas': 'y-tuong',
  '/api/business-plans': 'phuong-an',
  '/api/dossiers': 'ho-so',
  '/api/results': 'ket-qua-hoi-dong',
  '/api/decisions': 'quyet-dinh',
  '/api/certificates': 'giay-chung-nhan',
  '/api/status-decisions': 'quyet-dinh-hieu-luc',
  '/api/reassessment/cycles': 'danh-gia-lai',
  '/api/sales-points': 'diem-ban',
  '/api/inspections': 'kiem-tra',
  '/api/support/grants': 'ho-tro',
  '/api/marks': 'nhan-hieu-ma-so',
};
