import fs from 'node:fs';
import path from 'node:path';

/** The demonstration's logins as the seed wrote them: `[{ role, label, login, password }]`. */
export function readLogins(dataDir) {
  const file = path.join(dataDir, 'logins.json');
  if (!fs.existsSync(file)) return [];
  return JSON.parse(fs.readFileSync(file, 'utf8')).map((entry) => ({
    role: entry.label ?? entry.role,
    login: entry.login ?? entry.email ?? entry.phone,
    password: entry.password,
  }));
}

/** Lines of a table with one login per role. */
export function loginTable(logins) {
  const head = { role: 'Vai trò', login: 'Đăng nhập', password: 'Mật khẩu' };
  const rows = [head, ...logins];
  const width = (column) => Math.max(...rows.map((row) => [...row[column]].length));
  const pad = (row, column) => row[column] + ' '.repeat(width(column) - [...row[column]].length);
  return rows.map((row) => `  ${pad(row, 'role')}   ${pad(row, 'login')}   ${row.password}`);
}
