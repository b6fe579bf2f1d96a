-- Sends a request with its own token and operation name, and compares each result with the expected one.
local expected, template, new_token
n, bad = 0, 0
local threads = {}

function setup(thread)
  thread:set("thread_id", #threads)
  table.insert(threads, thread)
end

local function read(name)
  local file = assert(io.open(name, "r"))
  local text = file:read("*a")
  file:close()
  return text
end

function init(args)
  template = read(args[1] .. "/request.json")
  expected = read(args[1] .. "/result.json")
  new_token = args[2] == "new"
  bad = 0
  run = args[3]
end

function request()
  n = n + 1
  local id = run .. "x" .. thread_id .. "x" .. n
  local headers = {["Content-Type"] = "application/json", ["Accept"] = "application/json", ["Authorization"] = "Bearer t" .. (new_token and id or "")}
  return wrk.format("POST", "/graphql", headers, (template:gsub("{{n}}", id)))
end

function response(status, headers, body)
  if body:upper() ~= expected then
    if bad == 0 then io.stderr:write(body:sub(1, 300) .. "\n") end
    bad = bad + 1
  end
end

function done(summary, latency, requests)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("bad") end
  io.write(string.format("RESULT {\"requests\": %d, \"micros\": %d, \"p50\": %d, \"p99\": %d, \"wrong\": %d, \"errors\": %d}\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), wrong,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.status))
end
