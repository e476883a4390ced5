import { apportion } from './apportion';
import { TITLE_OF, type PlanDraft } from './plan-drafts';

const FIRST_YEAR = 2020;
const YEARS = 3;
/** How the capital of a source is spread over the three years. */
const PACE = [5, 3, 2];

const dong = (million: number): string => (million === 0 ? '0' : `${million}000000`);

/** The idea's form of a draft. */
export const ideaFields = ({ product, productName }: Pick<PlanDraft, 'product' | 'productName'>) => ({
  productName,
  isNewProduct: true,
  sheetNo: product.sheetNo,
  description: `${productName}: ${product.packing.toLowerCase()}, làm từ ${product.material.toLowerCase()}.`,
  coreValue: product.value,
  packingUnit: product.packing,
  rawMaterial: product.material,
  materialSource: product.source,
  distinction: 'Nghề có từ lâu ở địa phương, nay thêm bao bì, nhãn và truy xuất nguồn gốc.',
  helpNeeded: 'Thiết kế bao bì, kiểm nghiệm và xúc tiến thương mại.',
});

/** The business plan of a draft: texts, yearly goals and the capital table. */
export function planFields(draft: PlanDraft) {
  const { capital, productName, product, producer } = draft;
  const total = capital.owner + capital.loan + capital.state + capital.other;
  const rows = (['owner', 'loan', 'state', 'other'] as const).flatMap((source) =>
    apportion(capital[source], PACE).map((amount, index) => ({
      year: FIRST_YEAR + index,
      source,
      amount: dong(amount),
    })),
  );
  return {
    productName,
    firstYear: FIRST_YEAR,
    horizonYears: YEARS,
    sections: {
      organisation: `${TITLE_OF[producer.kind]} do ${producer.representativeName} đứng đầu.`,
      staff: `${2 + (total % 23)} lao động thường xuyên, thêm lao động thời vụ khi thu hoạch.`,
      goals: 'Tăng sản lượng mỗi năm 15%, đạt ít nhất 3 sao trong năm đầu.',
      product: `${product.packing}; nguyên liệu: ${product.material.toLowerCase()}. ${product.value}`,
      market: 'Cửa hàng trong tỉnh, điểm bán sản phẩm OCOP, bán qua mạng.',
      production: `Nguồn nguyên liệu: ${product.source.toLowerCase()}. Nâng cấp nhà xưởng và bao bì trong ba năm.`,
    },
    yearGoals: PACE.map((_pace, index) => ({
      year: FIRST_YEAR + index,
      revenue: dong(Math.round(total * (0.6 + 0.2 * index))),
      profit: dong(Math.round(total * (0.08 + 0.04 * index))),
    })),
    declaredTotal: dong(total),
    capital: rows.filter((row) => row.amount !== '0'),
  };
}
