if (db.Limits.TryAcquireAsync($"msg:{ann}", 5, TimeSpan.FromSeconds(10))) Console.WriteLine("go on");

//! CS0029 at `db.Limits.TryAcquireAsync($"msg:{ann}", 5, TimeSpan.FromSeconds(10))`: Cannot implicitly convert type 'System.Threading.Tasks.ValueTask<bool>' to 'bool'
//! LUX3013 at `db.Limits.TryAcquireAsync($"msg:{ann}", 5, TimeSpan.FromSeconds(10))`: 'TryAcquireAsync' gives a task, and here goes its result: write await ..
