/** `tsx write-employers.ts FOLDER COUNT`: surveys of so many employers, 20 to 2,000 answers. */
import { generateEmployers } from './generated-employers.ts';

const [folder = 'surveys', count = '290'] = process.argv.slice(2);
await generateEmployers(folder, Number(count), { most: 2000, plain: true });
