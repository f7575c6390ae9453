"""Asks for plans: HMAC-SHA256 over appId, timestamp and path, joined by ampersands."""
import hashlib
import hmac
import json
import sys
import time
import urllib.request

base = sys.argv[1]
path = "/v1/package/e-sim/page"
timestamp = str(int(time.time() * 1000))
sign = hmac.new(b"yoni-demo-secret", f"yoni-demo-app&{timestamp}&{path}".encode("utf-8"), hashlib.sha256).hexdigest()
request = urllib.request.Request(
    base + path,
    data=json.dumps({"current": 1, "size": 5}).encode(),
    headers={"appId": "yoni-demo-app", "timestamp": timestamp, "sign": sign, "content-type": "application/json"},
)
with urllib.request.urlopen(request, timeout=10) as response:
    answer = json.load(response)
    print(response.status, answer["code"], len(answer["data"]["records"]))
