#!/usr/bin/env bash
# The package as users get it: packed, installed in an empty folder, run there.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$root"
npm pack --silent --pack-destination "$work" > /dev/null
cd "$work"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent ./resplan-*.tgz
version="$(npx --no-install resplan --version)"
[ "$version" = "$(node -p "require('$root/package.json').version")" ]
printf 'distance_km,mode,days\n12,car,5\n3,bicycle,5\n8,bus,4\n20,car,3\n1,walk,5\n5,bus,5\n' > survey.csv
npx --no-install resplan estimate survey.csv --lang en --min-group 3 | tee out.txt | head -n 3
grep -q 'kg CO2e a year' out.txt
npx --no-install resplan estimate survey.csv --format json --min-group 3 | node -e '
  let text = ""; process.stdin.on("data", (d) => (text += d)).on("end", () => {
    const { schema } = JSON.parse(text);
    if (schema !== "resplan/estimate/1") process.exit(1);
  });'
{ head -n 1 survey.csv; for _ in 1 2 3 4 5; do tail -n +2 survey.csv; done; } > larger.csv
npx --no-install resplan report larger.csv --lang sv --min-group 3 --draws 0 -o plan.html
grep -q '<script type="application/json" id="resplan-data">' plan.html
# as a library: a program in strict TypeScript finds its types by either resolution, and runs
sed "s#'../../src/library/index.ts'#'resplan'#" "$root/test/library/consumer.ts" > consumer.mts
cat >> consumer.mts <<'TS'
import { estimate as estimateInBrowser } from 'resplan/core';
const { kg, saved, code } = await consume();
if (!(kg > 0 && saved > 0 && code.startsWith('empty-file')) || typeof estimateInBrowser !== 'function') throw new Error(code);
TS
cat > tsconfig.json <<'JSON'
{
  "compilerOptions": {
    "strict": true, "exactOptionalPropertyTypes": true, "skipLibCheck": false, "types": [],
    "target": "es2022", "lib": ["es2022", "dom"], "outDir": "out"
  },
  "files": ["consumer.mts"]
}
JSON
for resolution in "--module nodenext --moduleResolution nodenext" "--module esnext --moduleResolution bundler"; do
  # shellcheck disable=SC2086
  node "$root/node_modules/typescript/bin/tsc" -p . $resolution
done
node out/consumer.mjs
echo "tarball: installed and ran, as a command and as a library"
