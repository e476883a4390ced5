import Alert from '@mui/material/Alert';
import type { Answer } from '../../api/hooks';
import type { Unit, UnitKind } from '../../components/unit-picker';
import { useSay } from '../../texts/language';
import { emptyMember, type MemberValues } from './member-fields';

export type CouncilToCopy = Answer<'/api/councils/{id}/to-copy'>;

/** The year in a council's name becomes this one. */
export const nextName = (name: string, year: string): string => name.replace(/\b20\d\d\b/, year);

interface CopiedValues {
  level?: UnitKind;
  unitId?: Unit | null;
  name?: string;
}

/** What the form begins with. */
export function valuesOfCopy(copy: CouncilToCopy | undefined, year: string): CopiedValues {
  if (copy === undefined) return {};
  const level = copy.level as UnitKind;
  const { unitId: id, unitName } = copy;
  const unit = {
    id,
    code: id,
    name: unitName,
    kind: level,
    parentId: null,
    parentName: null,
    validFrom: '',
    validTo: null,
  };
  return { level, unitId: copy.toRenew.includes('unit-ended') ? null : unit, name: nextName(copy.name, year) };
}

/** Seats that may be filled by the same people again. */
export const membersOfCopy = (copy: CouncilToCopy | undefined): MemberValues[] =>
  (copy?.members ?? [])
    .filter((member) => member.usable)
    .map(({ userId, displayName, seat, department }) => ({
      ...emptyMember('known'),
      person: { id: userId, displayName },
      seat,
      department,
    }));

export const rulesOfCopy = (copy: CouncilToCopy | undefined): { rulesOfCouncilId?: string } =>
  copy === undefined ? {} : { rulesOfCouncilId: copy.councilId };

const nameWhy: Readonly<Record<string, string>> = {
  'member-inactive': 'tài khoản đã khoá',
  'member-declined': 'đã từ chối lần trước',
};

/** What cannot be taken over, named one by one. */
export function ToRenew({ copy }: { copy: CouncilToCopy }) {
  const say = useSay();
  const out = copy.members.filter((member) => !member.usable);
  const chairless = !copy.members.some((member) => member.usable && member.seat === 'chair');
  const needs = (code: string): boolean => copy.toRenew.includes(code);
  return (
    <Alert severity="info">
      {say('Lấy từ {0}. Cần làm mới:', copy.name)}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        <li>{say('số và ngày quyết định thành lập')}</li>
        {needs('unit-ended') && <li>{say('địa bàn: {0} không còn, hãy chọn đơn vị hiện nay', copy.unitName)}</li>}
        {needs('level-does-not-score') && <li>{say('cấp: theo trình tự hiện hành cấp này không còn chấm điểm')}</li>}
        {out.map((member) => (
          <li key={member.userId}>
            {say(
              '{0}: {1}, hãy cử người khác',
              member.displayName,
              say(nameWhy[member.why ?? ''] ?? 'không dự lại được'),
            )}
          </li>
        ))}
        {chairless && <li>{say('chủ tịch hội đồng')}</li>}
        {needs('rules-differ') && (
          <li>{say('quy chế khác với quy chế mẫu của trình tự hiện hành: xem lại sau khi lập')}</li>
        )}
      </ul>
    </Alert>
  );
}
