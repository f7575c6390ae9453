// Creates a booking the way Hubby's guides describe it: HMAC-SHA256 over timestamp, method and /api path.
const crypto = require('crypto');

const [base, destination] = process.argv.slice(2);

function headers(method, path) {
  const timestamp = String(Date.now());
  const signature = crypto
    .createHmac('sha256', 'hubby-demo-secret')
    .update(timestamp + method + '/api' + path)
    .digest('hex');
  return {
    'x-api-key': 'hubby-demo-key',
    'x-timestamp': timestamp,
    'x-signature': signature,
    'content-type': 'application/json',
  };
}

const specification = destination
  ? { package_type: 'starter', destination }
  : { package_type: 'starter', size: '500MB', package_duration: 2 };

fetch(`${base}/api/bookings`, {
  method: 'POST',
  headers: headers('POST', '/bookings'),
  body: JSON.stringify({
    booking_id: 'NODE-1',
    departure_date: '2099-06-15T00:00:00.000Z',
    return_date: '2099-06-22T00:00:00.000Z',
    departure_location: 'DMK',
    email: destination ? 'traveller@example.com' : null,
    first_name: 'Ada',
    last_name: 'Lovelace',
    communication_options: { should_send_message: true, channels: ['EMAIL'] },
    package_specifications: [specification],
  }),
}).then(async (response) => {
  const answer = await response.json();
  console.log(response.status, answer.success, answer.data?.promo_codes?.[0]?.claim_url);
});
