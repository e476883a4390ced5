import { z } from 'zod';
import type { PickedProducer } from '../../components/form/form-producer';

const money = z.string().min(1, 'Hãy ghi số tiền, không có thì ghi 0.');
const facts = {
  revenue: money,
  profit: money,
  isLoss: z.boolean(),
  jobs: z.string().regex(/^\s*\d{1,6}\s*$/, 'Hãy ghi số người.'),
  exportValue: money,
  sellsOnline: z.boolean(),
};

/** A result that is told for the first time. */
export const newResultSchema = z.object({
  producer: z.custom<PickedProducer | null>((producer) => producer !== null, 'Hãy chọn chủ thể.'),
  year: z.string(),
  ...facts,
  reason: z.string(),
});

/** A correction says why. */
export const correctionSchema = z.object({
  producer: z.custom<PickedProducer | null>(),
  year: z.string(),
  ...facts,
  reason: z.string().trim().min(1, ''),
});

export type ResultValues = z.input<typeof newResultSchema>;

export const noResult = (year: string): ResultValues => ({
  ...{ producer: null, year, revenue: '', profit: '', isLoss: false, jobs: '' },
  ...{ exportValue: '0', sellsOnline: false, reason: '' },
});

/** What the server takes. */
export const factsOf = ({ revenue, profit, isLoss, jobs, exportValue, sellsOnline }: ResultValues) => ({
  revenue,
  profit: isLoss && profit !== '0' ? `-${profit}` : profit,
  jobs: Number(jobs.trim()),
  exportValue,
  sellsOnline,
});

/** Names of the fields as the form shows them. */
export const RESULT_FIELDS: Readonly<Record<string, string>> = {
  producer: 'Chủ thể',
  year: 'Năm',
  revenue: '1. Doanh thu cả năm',
  profit: '2. Lãi (hoặc lỗ)',
  isLoss: 'Năm đó lỗ',
  jobs: '3. Số lao động trực tiếp',
  exportValue: '4. Trong doanh thu, bán ra nước ngoài',
  sellsOnline: '5. Có bán trên sàn thương mại điện tử, mạng xã hội',
};
