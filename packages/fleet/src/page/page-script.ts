/** The whole script of a page: filters and sorts the rows that are there, so that without it everything can still be read. */
export const PAGE_SCRIPT = `
const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }));
const [find, status, count] = ['find', 'status', 'count'].map((id) => document.getElementById(id));
document.querySelector('form').hidden = false;
const filter = () => {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text } of rows) {
    const fits = (status.value === '' || row.dataset.status === status.value) && words.every((word) => text.includes(word));
    if (row.hidden === fits) row.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + ' of ' + rows.length + ' instances';
};
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
  const keyed = rows.map((each) => ({ each, key: each.row.cells[column].dataset.key ?? each.row.cells[column].textContent }));
  keyed.sort((a, b) => (down ? order(b.key, a.key) : order(a.key, b.key)));
  body.append(...keyed.map(({ each }) => each.row));
}));
filter();
`;
