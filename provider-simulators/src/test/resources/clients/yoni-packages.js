// Asks for plans: HMAC-SHA256 over appId, timestamp and path, joined by ampersands.
const crypto = require('crypto');

const [base] = process.argv.slice(2);
const path = '/v1/package/e-sim/page';
const timestamp = Date.now().toString();
const sign = crypto
  .createHmac('sha256', 'yoni-demo-secret')
  .update(`yoni-demo-app&${timestamp}&${path}`, 'utf8')
  .digest('hex');

fetch(base + path, {
  method: 'POST',
  headers: { appId: 'yoni-demo-app', timestamp, sign, 'content-type': 'application/json' },
  body: JSON.stringify({ current: 1, size: 5 }),
}).then(async (response) => {
  const answer = await response.json();
  console.log(response.status, answer.code, answer.data?.records?.length);
});
