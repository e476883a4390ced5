import { many } from '../../lib/many';
/** Words of the advice, in both languages; criteria and options are the rulebook's own words. */
export const adviceTexts = {
  vi: {
    now: 'Hiện nay có thể đạt:',
    points: (total: number) => `${total} điểm tự chấm`,
    after: (names: string) => `Sau khi khắc phục ${names}:`,
    need: (star: number, points: number, names: string) =>
      `Để đạt ${star} sao cần thêm ${points} điểm, ví dụ ở: ${names}.`,
    top: 'Không còn mức sao nào cao hơn.',
    gates: (star: number) => `Yêu cầu tối thiểu chưa đạt cho ${star} sao`,
    cheapest: 'Việc dễ làm nhất để tăng điểm',
    gatesFirst: 'Làm những việc này trước: thiếu một việc thì nhiều điểm mấy cũng không lên sao.',
    then: 'Sau đó, việc dễ làm nhất để tăng điểm',
    rule: 'Xếp từ dễ nhất: chỗ tăng nhiều điểm nhất khi chỉ nâng một bậc.',
    extra: (points: number) => `thêm ${points} điểm`,
    needs: 'Cần:',
    has: 'Hiện nay:',
    unticked: 'Hiện chưa chọn.',
  },
  en: {
    now: 'Reachable now:',
    points: (total: number) => `${many(total, 'point')} by the own score`,
    after: (names: string) => `After mending ${names}:`,
    need: (star: number, points: number, names: string) =>
      `${many(star, 'star needs', 'stars need')} ${many(points, 'more point')}, for instance at: ${names}.`,
    top: 'There is no higher star.',
    gates: (star: number) => `Minimum requirements missed for ${many(star, 'star')}`,
    cheapest: 'Cheapest next points',
    gatesFirst: 'These come first: while one is missed, no number of points gives the star.',
    then: 'Then the cheapest next points',
    rule: 'The easiest first: most points for one option up.',
    extra: (points: number) => many(points, 'more point'),
    needs: 'Needed:',
    has: 'Now:',
    unticked: 'Nothing ticked now.',
  },
};
