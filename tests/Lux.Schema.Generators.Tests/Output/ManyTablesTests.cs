using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Tests.Output;

/// <summary>A schema of the size of a large application.</summary>
public sealed class ManyTablesTests
{
    private const int Count = 200;

    private static readonly string[] Files = ManyTables.Files(Count);

    [Fact]
    public async Task Two_hundred_tables_of_every_type_compile_as_strictly_as_a_consumer_can_be()
    {
        var generation = Generation.Of(Files);
        Assert.Equal(Count + 1, generation.Files.Count);
        Assert.Empty(await generation.RulesAsync());
        Assert.Empty(generation.CompilerDiagnostics);
    }

    [Fact]
    public void An_edit_of_one_record_makes_work_for_that_record_alone()
    {
        var program = Programs.Of(Files);
        var second = Generation.Of(program).Again(program.With(8, Files[8].Replace("Row7(", "Row7(int Added, ", StringComparison.Ordinal)));
        Assert.Equal((1, Count - 1), Outcome(second, Steps.DeclaredTables));
        Assert.Equal((1, Count - 1), Outcome(second, Steps.BuiltTables));
        Assert.Equal((1, Count - 1), Outcome(second, Steps.EmittedTables));
        Assert.Equal((0, 1), Outcome(second, Steps.BuiltDatabases));
        Assert.Equal((0, 1), Outcome(second, Steps.EmittedDatabases));
        var changed = second.Result.TrackedSteps[Steps.EmittedTables].SelectMany(step => step.Outputs).Single(output => output.Reason == IncrementalStepRunReason.Modified);
        Assert.Equal("Big.Row7.g.cs", ((SourceFile)changed.Value).HintName);
    }

    [Fact]
    public void An_edit_elsewhere_makes_no_work_at_all()
    {
        var program = Programs.Of([.. Files, "public static class Other { public static int Answer() => 41; }"]);
        var second = Generation.Of(program).Again(program.With(Files.Length, "public static class Other { public static int Answer() => 42; }"));
        foreach (string step in Steps.All.Where(second.Result.TrackedSteps.ContainsKey))
            Assert.Equal(0, Outcome(second, step).Made);
    }

    private static (int Made, int Kept) Outcome(Generation generation, string step)
    {
        var reasons = generation.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToList();
        int kept = reasons.Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        return (reasons.Count - kept, kept);
    }
}
