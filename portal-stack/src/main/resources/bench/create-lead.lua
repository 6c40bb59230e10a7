-- A new lead for another customer each time, as a partner's system registers it; with BENCH_KNOWN for one whom the registry knows.
dofile(os.getenv("BENCH_SCRIPTS") .. "/common.lua")
headers["Content-Type"] = "application/json"
local run, body = os.getenv("BENCH_RUN"), io.open(os.getenv("BENCH_BODY")):read("*a")
local known = tonumber(os.getenv("BENCH_KNOWN") or "") -- how many customers the registry has: ask for one of them
local count = 0

-- A Russian tax id of ten digits with its check digit.
local weights = { 2, 4, 10, 3, 5, 9, 4, 6, 8 }
local function inn(n)
  local digits, sum = string.format("%09d", n), 0
  for i = 1, 9 do sum = sum + weights[i] * tonumber(digits:sub(i, i)) end
  return digits .. (sum % 11 % 10)
end

-- An own word and a trade, as in load.sql but of one syllable more: some are like a firm of the registry, few are like each other.
local syllables = { "бал", "вер", "вик", "гор", "дан", "жел", "зар", "кам", "лог", "мер", "нор", "ост", "пром", "рег", "сев", "тех", "урал", "фин", "хим", "цен", "чер", "шах", "эко", "юг", "яр", "дон", "лес", "мор", "пол", "сол" }
local trades = { "причал", "завод", "комбинат", "терминал", "склад", "порт", "дом" }
local function name(n)
  local own = ""
  for _ = 1, 4 do
    own = own .. syllables[1 + n % #syllables]
    n = math.floor(n / #syllables)
  end
  return "ООО «" .. own .. "» " .. trades[1 + n % #trades]
end

function request()
  count = count + 1
  local key = string.format("bench-%s-%d-%08d", run, number, count)
  headers["Idempotency-Key"] = key
  local customer
  if known then
    customer = 770000000 + 6 * math.random(math.floor(known / 6) - 1) + math.random(0, 2) -- half of the registry is Russian
  else
    -- Twenty thousand to each thread of each run, so that no run meets the customers of another.
    customer = 100000000 + ((tonumber(run) * 2 + number) * 20000 + count) % 660000000
  end
  return wrk.format("POST", nil, headers, (body:gsub("@KEY@", key):gsub("@INN@", inn(customer)):gsub("@NAME@", name(customer * 7919))))
end
