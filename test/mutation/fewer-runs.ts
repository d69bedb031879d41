import fc from 'fast-check';

// each of a thousand mutants runs the properties again
fc.configureGlobal({ numRuns: 25 });
