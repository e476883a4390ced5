export const READ_FIGURE = 'reporting.figure.read';
