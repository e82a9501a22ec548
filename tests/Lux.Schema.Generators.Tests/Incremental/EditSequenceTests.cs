using System.Collections.Immutable;
using CsCheck;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Tests.Incremental;

/// <summary>Whatever somebody types, and in whatever order: an editor shows what a build would.</summary>
public sealed class EditSequenceTests
{
    private static readonly Gen<(int File, int Form)[]> Edits = Gen.Select(Gen.Int[0, ShiftingProgram.Count - 1], Gen.Int[0, 8]).Array[1, 12];

    [Fact]
    public void After_any_edits_the_outputs_are_those_of_a_first_run() => Edits.Sample(
        edits =>
        {
            var program = new ShiftingProgram();
            var driver = Run(Driver(), program.Compilation);
            foreach (var (file, form) in edits)
            {
                program.Edit(file, form);
                driver = Run(driver, program.Compilation);
                Assert.Equal(Files(Run(Driver(), program.Afresh())), Files(driver));
            }
        },
        iter: Lux.Tests.Rounds.Of(60));

    [Fact]
    public async Task After_any_edits_the_rules_say_what_they_say_of_a_new_program() => await Edits.SampleAsync(
        async edits =>
        {
            var program = new ShiftingProgram();
            var driver = Driver();
            foreach (var (file, form) in edits)
            {
                program.Edit(file, form);
                driver = driver.RunGeneratorsAndUpdateCompilation(program.Compilation, out var output, out _, TestContext.Current.CancellationToken);
                Driver().RunGeneratorsAndUpdateCompilation(program.Afresh(), out var afresh, out _, TestContext.Current.CancellationToken);
                Assert.Equal(await SaidAsync(afresh), await SaidAsync(output));
            }
        },
        iter: Lux.Tests.Rounds.Of(8),
        threads: 1);

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], parseOptions: Programs.ParseOptions);

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation program) => driver.RunGenerators(program, TestContext.Current.CancellationToken);

    private static Dictionary<string, string> Files(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private static async Task<ImmutableArray<string>> SaidAsync(Compilation program)
    {
        var found = await program
            .WithAnalyzers(Generation.Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
    }
}
