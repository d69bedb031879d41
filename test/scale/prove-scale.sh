#!/usr/bin/env bash
# `npm run proof:scale`: the surveys of 290 employers into one profile by GNU parallel, as docs/scale.md shows it, and by
# one process; the two are compared. With SSH_LOGINS="host1,host2" the first step is run there too (resplan on their PATH).
# EMPLOYERS=40 takes fewer.
set -Eeuo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
trap 'tail -n 5 "$work/said.log"' ERR
mkdir "$work/bin"
printf '#!/bin/sh\nexec node "%s/bin/resplan.js" "$@"\n' "$root" > "$work/bin/resplan"
chmod +x "$work/bin/resplan"
export PATH="$work/bin:$PATH"
cd "$work"
(cd "$root" && npx tsx test/scale/write-employers.ts "$work/surveys" "${EMPLOYERS:-290}")
mkdir profiles merged
timed() { local from; from=$(date +%s.%N); "$@"; printf '%6.1f s  %s\n' "$(echo "$(date +%s.%N) - $from" | bc)" "${*:1:4} …"; }

echo "$(ls surveys | wc -l) files, $(cat surveys/* | wc -c) bytes, $(nproc) cores"
timed resplan profile surveys/* -o in-one.profile.json 2>> said.log

# one profile for each survey
timed parallel --quote resplan profile {} -o profiles/{/.}.profile.json ::: surveys/* 2>> said.log
# a tree: groups of 20 into one each, then these into one
timed parallel --max-replace-args 20 resplan profile merge {} -o merged/{#}.profile.json ::: profiles/*.json 2>> said.log
timed resplan profile merge merged/*.json -o all.profile.json 2>> said.log
(cd "$root" && npx tsx test/scale/same-profile.ts "$work/in-one.profile.json" "$work/all.profile.json")
timed resplan profile merge profiles/*.json -o flat.profile.json 2>> said.log
(cd "$root" && npx tsx test/scale/same-profile.ts "$work/in-one.profile.json" "$work/flat.profile.json")
timed resplan compare profiles/*.json -f json -o compared.json 2>> said.log

if [ -n "${SSH_LOGINS:-}" ]; then
  rm profiles/*
  timed parallel --sshlogin "$SSH_LOGINS" --workdir ... --transferfile {} --return profiles/{/.}.profile.json --cleanup \
    "mkdir -p profiles && resplan profile {} -o profiles/{/.}.profile.json" ::: surveys/* 2>> said.log
  timed resplan profile merge profiles/*.json -o ssh.profile.json 2>> said.log
  (cd "$root" && npx tsx test/scale/same-profile.ts "$work/in-one.profile.json" "$work/ssh.profile.json")
fi
