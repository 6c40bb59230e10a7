-- Each time another object of the list in BENCH_IDS.
dofile(os.getenv("BENCH_SCRIPTS") .. "/common.lua")
local ids = lines_of(os.getenv("BENCH_IDS"))
function init() math.randomseed(number * 7919) end
function request() return wrk.format("GET", wrk.path .. "/" .. ids[math.random(#ids)], headers) end
