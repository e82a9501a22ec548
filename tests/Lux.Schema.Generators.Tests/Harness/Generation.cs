using System.Collections.Immutable;
using System.Reflection;
using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Tests.Harness;

/// <summary>One program after the generator, with what the compiler and the analyzers say of it.</summary>
internal sealed record Generation(GeneratorDriver Driver, Compilation Output, GeneratorRunResult Result)
{
    /// <summary>All analyzers but that of scripts.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers => [new DeclarationAnalyzer(), new QueryTextAnalyzer(), new ChainAnalyzer(), new UseAnalyzer(), new VectorAnalyzer(), new MistakeAnalyzer()];

    public static Generation Of(params string[] sources) => Of(Programs.Of(sources));

    /// <summary>With scripts among the additional files: their names without <c>.lux</c>, and their texts.</summary>
    public static Generation Of(Compilation program, params (string Id, string Text)[] scripts) => Run(
        CSharpGeneratorDriver.Create(
            Generators(program),
            additionalTexts: Programs.Scripts(scripts),
            parseOptions: Programs.ParseOptions,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        program);

    // The serializers of System.Text.Json come from a generator of its own.
    private static ISourceGenerator[] Generators(Compilation program) => program.SyntaxTrees.Any(tree => tree.ToString().Contains("JsonSerializerContext", StringComparison.Ordinal))
        ? [new SchemaGenerator().AsSourceGenerator(), ((IIncrementalGenerator)Activator.CreateInstance(JsonGenerator.Value)!).AsSourceGenerator()]
        : [new SchemaGenerator().AsSourceGenerator()];

    private static readonly Lazy<Type> JsonGenerator = new(() => Assembly.LoadFrom(Folders.JsonGenerator).GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!);

    /// <summary>What the generator itself says, where the compiler would drop what analyzers say.</summary>
    public ImmutableArray<Diagnostic> Complaints { get; init; } = [];

    /// <summary>The same driver over an edited program.</summary>
    public Generation Again(Compilation edited) => Run(Driver, edited);

    /// <summary>The generated files by hint name, in the order of the names; without those that only tools read.</summary>
    public SortedDictionary<string, string> Files => Named(name => !IsForTools(name));

    /// <summary>The generated files that <c>lux migrate add</c> reads.</summary>
    public SortedDictionary<string, string> FilesForTools => Named(IsForTools);

    /// <summary>What the compiler says, hidden notes and the missing docs of the test programs themselves left out.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics => Output
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && !(diagnostic.Id == "CS1591" && IsOfProgram(diagnostic)));

    /// <summary>What our rules say, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> RulesAsync()
    {
        var found = await Output
            .WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Concat(Complaints).OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private SortedDictionary<string, string> Named(Func<string, bool> isWanted) => new(
        Result.GeneratedSources.Where(source => isWanted(source.HintName)).ToDictionary(source => source.HintName, source => source.SourceText.ToString()), StringComparer.Ordinal);

    private static bool IsForTools(string hintName) => hintName.EndsWith(".Declared.g.cs", StringComparison.Ordinal);

    private static bool IsOfProgram(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.StartsWith("Program", StringComparison.Ordinal) == true;

    private static Generation Run(GeneratorDriver driver, Compilation program)
    {
        var after = driver.RunGeneratorsAndUpdateCompilation(program, out var output, out var complaints, TestContext.Current.CancellationToken);
        Assert.All(complaints, complaint => Assert.Same(InterpolatedTextCheck.Interpolated, complaint.Descriptor));
        return new(after, output, after.GetRunResult().Results.Single(result => result.Generator.GetGeneratorType() == typeof(SchemaGenerator))) { Complaints = complaints };
    }
}
