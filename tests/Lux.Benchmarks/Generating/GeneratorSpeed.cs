using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spectre.Console;

namespace Lux.Benchmarks.Generating;

/// <summary>What the generator costs an editor: the first run over a program, and the runs after an edit.</summary>
internal static class GeneratorSpeed
{
    private const int Times = 15;

    public static int Run(int[] sizes, CancellationToken cancellation)
    {
        var generator = LoadedGenerator.Load(Folder("GeneratorFolder"));
        _ = Measure(generator, 20, cancellation).Count();    // so that what is measured is compiled code
        var shown = new Table().AddColumns("tables", "run", "ms", "least ms", "processor ms", "MB", "steps cached", "files written");
        foreach (int size in sizes)
            foreach (string[] row in Measure(generator, size, cancellation))
                shown.AddRow(row);
        AnsiConsole.Write(shown);
        return 0;
    }

    private static IEnumerable<string[]> Measure(ISourceGenerator generator, int tables, CancellationToken cancellation)
    {
        List<Timed> cold = [], elsewhere = [], record = [];
        CSharpCompilation program = null!;
        GeneratorDriver driver = null!;
        for (int i = 0; i < 5; i++)
        {
            program = ShopProgram.Of(tables, Folder("RuntimeFolder"));
            driver = Driver(generator, program, tracks: false);
            cold.Add(Timed.Of(ref driver, program, cancellation));
        }

        for (int i = 1; i <= Times; i++)
            elsewhere.Add(Timed.Of(ref driver, ShopProgram.EditElsewhere(program, i), cancellation));
        for (int i = 1; i <= Times; i++)
            record.Add(Timed.Of(ref driver, ShopProgram.EditOneTable(program, i), cancellation));

        // Keeping account of the steps costs more than they do when nothing changed, so they are counted apart.
        var counted = Driver(generator, program, tracks: true).RunGenerators(program, cancellation);
        yield return Row(tables, "first", cold, counted);
        yield return Row(tables, "after an edit in a method", elsewhere, counted = counted.RunGenerators(ShopProgram.EditElsewhere(program, 1), cancellation));
        yield return Row(tables, "after an edit of one record", record, counted.RunGenerators(ShopProgram.EditOneTable(program, 1), cancellation));
    }

    private static CSharpGeneratorDriver Driver(ISourceGenerator generator, CSharpCompilation program, bool tracks) => CSharpGeneratorDriver.Create(
        [generator],
        parseOptions: (CSharpParseOptions)program.SyntaxTrees[0].Options,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));

    private static string[] Row(int tables, string run, List<Timed> times, GeneratorDriver counted) =>
    [
        $"{tables:N0}", run, $"{Median(times, time => time.Milliseconds):0.0}", $"{times.Min(time => time.Milliseconds):0.0}", $"{Median(times, time => time.Processor):0.0}",
        $"{Median(times, time => time.Megabytes):0.0}", $"{Cached(counted):P0}", $"{Written(counted)}",
    ];

    private static double Cached(GeneratorDriver driver)
    {
        var reasons = Steps(driver).SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();
        return reasons.Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged) / (double)reasons.Count;
    }

    private static int Written(GeneratorDriver driver) => driver.GetRunResult().Results.Single().TrackedOutputSteps
        .SelectMany(entry => entry.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    // The steps with names of ours: Roslyn's own first step looks at each new compilation.
    private static IEnumerable<IncrementalGeneratorRunStep> Steps(GeneratorDriver driver) => driver.GetRunResult().Results.Single().TrackedSteps
        .Where(entry => !entry.Key.Contains("ForAttribute", StringComparison.Ordinal) && entry.Key != "Compilation")
        .SelectMany(entry => entry.Value);

    private static double Median(List<Timed> runs, Func<Timed, double> value) => runs.Select(value).Order().ElementAt(runs.Count / 2);

    private static string Folder(string key) => Path.GetFullPath(
        typeof(GeneratorSpeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!);

    private sealed record Timed(double Milliseconds, double Processor, double Megabytes)
    {
        public static Timed Of(ref GeneratorDriver driver, Compilation program, CancellationToken cancellation)
        {
            using var process = Process.GetCurrentProcess();
            var worked = process.TotalProcessorTime;
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            long began = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(program, cancellation);
            double took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            double megabytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6;
            process.Refresh();
            return new(took, (process.TotalProcessorTime - worked).TotalMilliseconds, megabytes);
        }
    }
}
