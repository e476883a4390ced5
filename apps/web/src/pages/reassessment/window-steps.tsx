import { Stepper, type Step } from '../../components/stepper';
import { dayText } from '../../lib/dates';
import type { Cycle } from './cycle-page';

const DONE = ['filed', 'filed-late', 'extended', 'renewed-up', 'renewed-same', 'renewed-down', 'not-renewed'];

/** The days of the window in their order, with where the certificate stands today. */
export function WindowSteps({ cycle }: { cycle: Cycle }) {
  return <Stepper label="Các mốc của giấy chứng nhận" steps={stepsOf(cycle)} />;
}

function stepsOf(cycle: Cycle): Step[] {
  const { window, today, shown, extendedTo } = cycle;
  if (window === null)
    return [{ label: 'Đang tạm dừng', state: 'current', hint: 'Các mốc được tính lại khi hết tạm dừng.' }];
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
    hint: isFiled && cycle.filedOn !== null ? `nộp ${dayText(cycle.filedOn)}` : `hết ${dayText(window.closesOn)}`,
  });
  if (window.closesOn !== window.endsOn)
    steps.push({
      label: 'Hết hạn giấy',
      state: ended ? 'done' : closed && !isFiled ? 'current' : 'todo',
      hint: `hết ${dayText(window.endsOn)}`,
    });
  if (window.lateUntil !== window.endsOn)
    steps.push({
      label: 'Duy trì chờ kết quả',
      state: shown === 'extended' ? 'current' : 'todo',
      hint: `muộn nhất ${dayText(extendedTo ?? window.lateUntil)}`,
    });
  steps.push({
    label: 'Kết quả',
    state: shown.startsWith('renewed') ? 'done' : shown === 'not-renewed' ? 'blocked' : 'todo',
    hint: cycle.resultOn === null ? 'chưa có' : dayText(cycle.resultOn),
  });
  return steps;
}
