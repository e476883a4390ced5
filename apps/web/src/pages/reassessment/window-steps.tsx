import { Stepper, type Step } from '../../components/stepper';
import { dayText } from '../../lib/dates';
import { type Both, type Say, useBoth, useSay } from '../../texts/language';
import type { Cycle } from './cycle-page';

const DONE = ['filed', 'filed-late', 'extended', 'renewed-up', 'renewed-same', 'renewed-down', 'not-renewed'];

/** The days of the window in their order, with where the certificate stands today. */
export function WindowSteps({ cycle }: { cycle: Cycle }) {
  const say = useSay();
  const both = useBoth();
  return <Stepper label="Các mốc của giấy chứng nhận" steps={stepsOf(cycle, say, both)} />;
}

function stepsOf(cycle: Cycle, say: Say, both: Both): Step[] {
  const { window, today, shown, extendedTo } = cycle;
  if (window === null)
    return [
      {
        label: both('Đang tạm dừng', 'On hold'),
        state: 'current',
        hint: say('Các mốc được tính lại khi hết tạm dừng.'),
      },
    ];
  const isFiled = cycle.filedOn !== null || DONE.includes(shown);
  const opened = today >= (window.opensOn ?? window.actsFrom);
  const closed = today > window.closesOn;
  const ended = today > window.endsOn;
  const steps: Step[] = [];
  if (window.opensOn !== null)
    steps.push({ label: 'Mở kỳ nộp', state: opened ? 'done' : 'todo', hint: dayText(window.opensOn) });
  steps.push({
    label: 'Hạn nộp hồ sơ',
    state: isFiled ? 'done' : closed ? 'blocked' : opened ? 'current' : 'todo',
    hint:
      isFiled && cycle.filedOn !== null
        ? say('nộp {0}', dayText(cycle.filedOn))
        : say('hết {0}', dayText(window.closesOn)),
  });
  if (window.closesOn !== window.endsOn)
    steps.push({
      label: 'Hết hạn giấy',
      state: ended ? 'done' : closed && !isFiled ? 'current' : 'todo',
      hint: say('hết {0}', dayText(window.endsOn)),
    });
  if (window.lateUntil !== window.endsOn)
    steps.push({
      label: 'Duy trì chờ kết quả',
      state: shown === 'extended' ? 'current' : 'todo',
      hint: say('muộn nhất {0}', dayText(extendedTo ?? window.lateUntil)),
    });
  steps.push({
    label: 'Kết quả',
    state: shown.startsWith('renewed') ? 'done' : shown === 'not-renewed' ? 'blocked' : 'todo',
    hint: cycle.resultOn === null ? both('chưa có', 'not yet') : dayText(cycle.resultOn),
  });
  return steps;
}
