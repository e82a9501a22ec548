using System.CommandLine;
using Lux.Benchmarks;
using Lux.Benchmarks.Clients;
using Lux.Benchmarks.Generating;
using Lux.Benchmarks.Load;
using Lux.Benchmarks.Servers;
using Lux.Benchmarks.Work;

if (args is [PlainGarnet.Argument, var garnetPort, var garnetFolder]) return PlainGarnet.Serve(garnetPort, garnetFolder);
if (args is [LoadProcess.Argument, var spec]) return LoadProcess.Serve(spec);

Option<double> seconds = new("--seconds") { Description = "seconds measured per cell", DefaultValueFactory = _ => 3 };
Option<int> runs = new("--runs") { Description = "runs, each on fresh servers; the median and the range of the ratios are shown", DefaultValueFactory = _ => 1 };
runs.Validators.Add(result => { if (result.GetValueOrDefault<int>() < 1) result.AddError("--runs takes a number from 1 up."); });
Option<int> rows = new("--rows") { Description = "rows of each message table", DefaultValueFactory = _ => 100_000 };
Option<int> connections = new("--connections", "-c") { Description = "connections that work at once", DefaultValueFactory = _ => 50 };
Option<int[]> pipelines = new("--pipeline", "-p") { Description = "commands sent before waiting for their replies", DefaultValueFactory = _ => [1, 16, 64], AllowMultipleArgumentsPerToken = true };
Option<string[]> only = new("--only") { Description = $"operations: {string.Join(", ", Operations.Measured.Select(o => o.Name))}", AllowMultipleArgumentsPerToken = true };
only.AcceptOnlyFromAmong([.. Operations.Measured.Select(o => o.Name)]);
Option<DirectoryInfo> output = new("--output", "-o") { Description = "folder for results.md and ratios.svg", DefaultValueFactory = _ => new("artifacts/benchmarks") };
Option<string[]> environment = new("--env") { Description = "NAME=value for lux-server, to compare settings of the runtime", AllowMultipleArgumentsPerToken = true };

var command = new RootCommand("""
    Measures lux-server beside redis-server doing the same work, loaded from another process, as ratios.

    Examples:
      dotnet run -c Release --project tests/Lux.Benchmarks
      dotnet run -c Release --project tests/Lux.Benchmarks -- --only tinsert newest-many --pipeline 16 --seconds 5
      dotnet run -c Release --project tests/Lux.Benchmarks -- --runs 5 --seconds 2
      dotnet run -c Release --project tests/Lux.Benchmarks -- --rows 1000000
      dotnet run -c Release --project tests/Lux.Benchmarks -- writers
      dotnet run -c Release --project tests/Lux.Benchmarks -- clients --callers 1 64
      dotnet run -c Release --project tests/Lux.Benchmarks -- generator --tables 200
      dotnet run -c Release --project tests/Lux.Benchmarks -- growth --sizes 100000 1000000
      dotnet run -c Release --project tests/Lux.Benchmarks -- recovery --sizes 100000 1000000 5000000
      dotnet run -c Release --project tests/Lux.Benchmarks -- cleaning --sync everysec
    """)
{
    seconds, runs, rows, connections, pipelines, only, output, environment,
};
command.SetAction((parsed, cancellation) => Comparison.RunAsync(
    new(parsed.GetValue(seconds), parsed.GetValue(runs), parsed.GetValue(rows), parsed.GetValue(connections), parsed.GetValue(pipelines)!, parsed.GetValue(only)!, parsed.GetValue(output)!,
        parsed.GetValue(environment)!.Select(e => e.Split('=', 2)).Where(e => e.Length == 2).ToDictionary(e => e[0], e => e[1])),
    cancellation));

Command writers = new("writers", "Inserts per second from 1, 2, 4, 8 and 50 connections.") { seconds, rows };
writers.SetAction((parsed, cancellation) => Scaling.RunAsync(parsed.GetValue(seconds), parsed.GetValue(rows), cancellation));
Option<int[]> sizes = new("--sizes") { Description = "rows in the table, ascending", DefaultValueFactory = _ => [100_000, 1_000_000, 10_000_000], AllowMultipleArgumentsPerToken = true };
Command growth = new("growth", "What operations cost while a table grows, and the bytes of a row, with a plot.") { seconds, connections, sizes, output };
growth.SetAction((parsed, cancellation) => Growth.RunAsync(parsed.GetValue(seconds), parsed.GetValue(connections), parsed.GetValue(sizes)!, parsed.GetValue(output)!, cancellation));
Command start = new("start", "Time from the start of the process, and of an embedded engine, to the first reply.");
start.SetAction((_, cancellation) => Starts.RunAsync(cancellation));
Option<int[]> tables = new("--tables") { Description = "tables in the program", DefaultValueFactory = _ => [10, 100, 1_000], AllowMultipleArgumentsPerToken = true };
Command generator = new("generator", "What the generator and the analyzers cost: the first run over a program of many tables, and the runs after edits.") { tables };
generator.SetAction((parsed, cancellation) => GeneratorSpeed.RunAsync(parsed.GetValue(tables)!, cancellation));
command.Subcommands.Add(generator);
Option<int[]> recovered = new("--sizes") { Description = "rows in the table, ascending", DefaultValueFactory = _ => [100_000, 1_000_000, 5_000_000], AllowMultipleArgumentsPerToken = true };
Command recovery = new("recovery", "Time from the start of a process that finds rows to its first reply, and for a million of them.") { recovered };
recovery.SetAction((parsed, cancellation) => Recovery.RunAsync(parsed.GetValue(recovered)!, cancellation));
Option<string> sync = new("--sync") { Description = "when lux-server forces its log to the disk", DefaultValueFactory = _ => "everysec" };
sync.AcceptOnlyFromAmong("everysec", "always", "none");
Command cleaning = new("cleaning", "How long inserts take alone, beside updates, and beside updates that keep the cleaning of the log busy.") { seconds, sync };
cleaning.SetAction((parsed, cancellation) => CleaningPauses.RunAsync(parsed.GetValue(seconds), parsed.GetValue(sync)!, cancellation));
Option<int[]> callers = new("--callers") { Description = "callers at once", DefaultValueFactory = _ => [1, 64], AllowMultipleArgumentsPerToken = true };
Command clients = new("clients", "Insert, find and newest 50 from .NET: Lux.Schema beside StackExchange.Redis, Npgsql and EF Core.") { seconds, rows, callers, output };
clients.SetAction((parsed, cancellation) => ClientSpeed.RunAsync(parsed.GetValue(seconds), parsed.GetValue(rows), parsed.GetValue(callers)!, parsed.GetValue(output)!, cancellation));
command.Subcommands.Add(clients);
command.Subcommands.Add(writers);
command.Subcommands.Add(growth);
command.Subcommands.Add(start);
command.Subcommands.Add(recovery);
command.Subcommands.Add(cleaning);
return await command.Parse(args).InvokeAsync();
