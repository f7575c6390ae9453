// Lists bookings: the query string is part of what is signed.
const crypto = require('crypto');

const [base] = process.argv.slice(2);
const path = '/api/bookings?perPage=10';
const timestamp = Date.now().toString();
const signature = crypto.createHmac('sha256', 'hubby-demo-secret').update(`${timestamp}GET${path}`).digest('hex');

fetch(base + path, {
  headers: { 'x-api-key': 'hubby-demo-key', 'x-timestamp': timestamp, 'x-signature': signature },
}).then(async (response) => console.log(response.status, (await response.json()).success));
