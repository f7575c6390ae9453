"""Lists bookings: the query string is part of what is signed."""
import hashlib
import hmac
import json
import sys
import time
import urllib.request

base = sys.argv[1]
path = "/api/bookings?perPage=10"
timestamp = str(int(time.time() * 1000))
signature = hmac.new(b"hubby-demo-secret", (timestamp + "GET" + path).encode(), hashlib.sha256).hexdigest()
request = urllib.request.Request(
    base + path,
    headers={"x-api-key": "hubby-demo-key", "x-timestamp": timestamp, "x-signature": signature},
)
with urllib.request.urlopen(request, timeout=10) as response:
    print(response.status, str(json.load(response)["success"]).lower())
