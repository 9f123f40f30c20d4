/**
 * The whole script of a page: filters and sorts the rows that are there, so that without it everything can still be read. A browser lays a table out
 * as a whole, so each key press would wait for all rows: the first hundred that fit are shown, the others by a button. (`content-visibility` would
 * take them from screen readers.)
 */
export const PAGE_SCRIPT = `
const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }));
const [find, status, count] = ['find', 'status', 'count'].map((id) => document.getElementById(id));
document.querySelector('form').hidden = false;
const all = document.getElementById('all');
let most = 100;
const filter = () => {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let found = 0;
  for (const { row, text } of rows) {
    const fits = (status.value === '' || row.dataset.status === status.value) && words.every((word) => text.includes(word));
    if (fits) found += 1;
    const show = fits && found <= most;
    if (row.hidden === show) row.hidden = !show;
  }
  all.hidden = found <= most;
  all.textContent = 'Show all ' + found;
  count.textContent = found + ' of ' + rows.length + ' instances' + (all.hidden ? '' : ', the first ' + most + ' of them below');
};
all.addEventListener('click', () => {
  const next = rows.filter(({ row }) => !row.hidden).length;
  most = Infinity;
  filter();
  rows.filter(({ row }) => !row.hidden)[next].row.querySelector('a').focus();
});
find.addEventListener('input', filter);
status.addEventListener('input', filter);
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
const body = document.querySelector('tbody');
const order = new Intl.Collator('en', { numeric: true }).compare;
document.querySelectorAll('thead button').forEach((button, column) => button.addEventListener('click', () => {
  const head = button.closest('th');
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const each of document.querySelectorAll('thead th')) each.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const key = ({ row }) => row.cells[column].dataset.key ?? row.cells[column].textContent;
  rows.sort((a, b) => (down ? order(key(b), key(a)) : order(key(a), key(b))));
  body.append(...rows.map(({ row }) => row));
  filter();
}));
filter();
`;
