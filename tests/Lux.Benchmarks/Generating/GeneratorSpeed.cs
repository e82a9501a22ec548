using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spectre.Console;

namespace Lux.Benchmarks.Generating;

/// <summary>What the generator and the analyzers cost an editor: the first run over a program, and the runs after an edit.</summary>
internal static class GeneratorSpeed
{
    private const int Times = 15;

    // Somebody who has typed for a while: the runtime has compiled what runs often for good.
    private const int WarmUps = 40;

    public static async Task<int> RunAsync(int[] sizes, CancellationToken cancellation)
    {
        var loaded = LoadedGenerator.Load(Folder("GeneratorFolder"));
        await foreach (var _ in MeasureAsync(loaded, 20, cancellation)) { }    // so that what is measured is compiled code
        var shown = new Table().AddColumns("tables", "run", "ms", "least ms", "processor ms", "MB", "steps cached", "files written");
        foreach (int size in sizes)
            await foreach (string[] row in MeasureAsync(loaded, size, cancellation))
                shown.AddRow(row);
        AnsiConsole.Write(shown);
        return 0;
    }

    private static async IAsyncEnumerable<string[]> MeasureAsync(LoadedGenerator loaded, int tables, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        List<Timed> cold = [], elsewhere = [], record = [], bound = [];
        CSharpCompilation program = null!;
        GeneratorDriver driver = null!;
        for (int i = 0; i < 5; i++)
        {
            program = ShopProgram.Of(tables, Folder("RuntimeFolder"));
            driver = Driver(loaded.Generator, program, tracks: false);
            cold.Add(Timed.Of(() => driver = driver.RunGenerators(program, cancellation)));
        }

        for (int i = 1; i <= WarmUps + Times; i++)
        {
            var edited = ShopProgram.EditElsewhere(program, i);
            elsewhere.Add(Timed.Of(() => driver = driver.RunGenerators(edited, cancellation)));
        }

        for (int i = 1; i <= WarmUps + Times; i++)
        {
            var edited = ShopProgram.EditOneTable(program, i);
            record.Add(Timed.Of(() => driver = driver.RunGenerators(edited, cancellation)));
            var again = ShopProgram.EditOneTable(program, i);
            bound.Add(Timed.Of(() => BindEdited(again, cancellation)));
        }

        // Keeping account of the steps costs more than they do when nothing changed, so they are counted apart.
        var counted = Driver(loaded.Generator, program, tracks: true).RunGenerators(program, cancellation);
        yield return Row(tables, "first", cold, Counts(counted));
        yield return Row(tables, "after an edit in a method", elsewhere, Counts(counted = counted.RunGenerators(ShopProgram.EditElsewhere(program, 1), cancellation)));
        yield return Row(tables, "after an edit of one record", record, Counts(counted.RunGenerators(ShopProgram.EditOneTable(program, 1), cancellation)));
        yield return Row(tables, "of which Roslyn, binding that record", bound, ["", ""]);

        List<Timed> whole = [], one = [];
        var generated = new Dictionary<string, GeneratedSourceResult>();
        for (int i = 1; i <= 5; i++)
        {
            var edited = ShopProgram.EditOneTable(program, 1_000 + i);
            driver = driver.RunGenerators(edited, cancellation);
            var output = WithGenerated(edited, driver, generated);
            var file = ShopProgram.EditedTable(output);
            one.Add(await Timed.OfAsync(() => Analyzed(output, loaded.Analyzers).GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(file), null, cancellation)));
            if (i == 1)
                whole.Add(await Timed.OfAsync(() => Analyzed(output, loaded.Analyzers).GetAnalyzerDiagnosticsAsync(cancellation)));
        }

        yield return Row(tables, "analyzers, the edited file", one, ["", ""]);
        yield return Row(tables, "analyzers, the whole program", whole, ["", ""]);
    }

    // An editor keeps the trees of generated files whose text is what it was; the driver by itself parses all of them again.
    private static CSharpCompilation WithGenerated(CSharpCompilation program, GeneratorDriver driver, Dictionary<string, GeneratedSourceResult> known) =>
        program.AddSyntaxTrees(driver.GetRunResult().Results.Single().GeneratedSources.Select(source =>
        {
            if (!known.TryGetValue(source.HintName, out var before) || !ReferenceEquals(before.SourceText, source.SourceText))
                known[source.HintName] = source;
            return known[source.HintName].SyntaxTree;
        }));

    private static CompilationWithAnalyzers Analyzed(Compilation program, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        program.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));

    // The least that anyone pays who asks what the edited record is: the program's names put together again, and this type bound.
    private static void BindEdited(CSharpCompilation program, CancellationToken cancellation)
    {
        var file = ShopProgram.EditedTable(program);
        var record = file.GetRoot(cancellation).DescendantNodes().OfType<RecordDeclarationSyntax>().Single();
        var symbol = program.GetSemanticModel(file).GetDeclaredSymbol(record, cancellation)!;
        foreach (var member in symbol.GetMembers().Append(symbol))
            _ = member.GetAttributes();
    }

    private static CSharpGeneratorDriver Driver(ISourceGenerator generator, CSharpCompilation program, bool tracks) => CSharpGeneratorDriver.Create(
        [generator],
        parseOptions: (CSharpParseOptions)program.SyntaxTrees[0].Options,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));

    private static string[] Row(int tables, string run, List<Timed> all, string[] counts)
    {
        var times = all.Count > Times ? all[^Times..] : all;
        return
        [
            $"{tables:N0}", run, $"{Median(times, time => time.Milliseconds):0.0}", $"{times.Min(time => time.Milliseconds):0.0}", $"{Median(times, time => time.Processor):0.0}",
            $"{Median(times, time => time.Megabytes):0.0}", .. counts,
        ];
    }

    private static string[] Counts(GeneratorDriver driver) => [$"{Cached(driver):P0}", $"{Written(driver)}"];

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
        public static Timed Of(Action work) => OfAsync(() =>
        {
            work();
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();

        public static async Task<Timed> OfAsync(Func<Task> work)
        {
            using var process = Process.GetCurrentProcess();
            var worked = process.TotalProcessorTime;
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            long began = Stopwatch.GetTimestamp();
            await work();
            double took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            double megabytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6;
            process.Refresh();
            return new(took, (process.TotalProcessorTime - worked).TotalMilliseconds, megabytes);
        }
    }
}
