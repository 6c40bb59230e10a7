-- The same address again and again.
dofile(os.getenv("BENCH_SCRIPTS") .. "/common.lua")
function request() return wrk.format("GET", nil, headers) end
