cd /tmp/a11y/main
cat > srv.tmp.ts <<'X'
import { serveSite } from './publishing/server'
await serveSite({ root: '/tmp/a11y/data/site/current/public', port: 18923, host: '127.0.0.1' })
setTimeout(() => process.exit(0), 80000)
X
npx tsx srv.tmp.ts & sleep 3
for u in "soeg/"; do CHROME_PATH=/usr/bin/chromium npm exec --yes --package=lighthouse@12.8.2 -- lighthouse "http://localhost:18923/$u" --output=json --quiet "--chrome-flags=--headless=new --no-sandbox" --only-categories=performance,accessibility,best-practices,seo 2>/dev/null | node -e 'let s="";process.stdin.on("data",d=>s+=d).on("end",()=>{const r=JSON.parse(s);console.log(Object.values(r.categories).map(c=>Math.round(c.score*100)).join(" / "), r.audits["total-blocking-time"].displayValue, r.environment.benchmarkIndex)})'; done
