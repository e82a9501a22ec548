using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Tests.Incremental;

public sealed class RunReasonTests
{
    private static readonly Microsoft.CodeAnalysis.CSharp.CSharpCompilation Program = Programs.Of(ChatProgram.Files);

    [Fact]
    public void The_first_run_makes_every_step()
    {
        var first = Generation.Of(Program);
        foreach (string step in Steps.All)
            Assert.All(Reasons(first, step), reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.Equal(["App.AppDb.Queries.g.cs", "App.AppDb.g.cs", "App.Message.g.cs", "App.Presence.Keys.g.cs", "App.Typing.Channels.g.cs", "App.User.g.cs"], first.Files.Keys);
    }

    [Fact]
    public void A_converter_that_stores_something_else_writes_its_records_again()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.User, "IColumnConverter<Nick, string>", "IOrderedColumnConverter<Nick, string>"));
        Assert.Equal(["App.User.g.cs"], Rewritten(second, Steps.EmittedTables));
        Assert.Contains("OrderedColumn<User, Nick?>", second.Files["App.User.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChatProgram.Other, "41", "42")]
    [InlineData(ChatProgram.Other, "namespace App;", "namespace App.Elsewhere;\n\npublic enum Fresh { A, B }")]
    [InlineData(ChatProgram.User, "namespace App;", "namespace App;\n\n// Somebody explains what a user is.\n")]
    [InlineData(ChatProgram.Message, "public partial record", "/// <summary>A message.</summary>\npublic partial record")]
    [InlineData(ChatProgram.User, "new(stored)", "new(stored.Trim())")]
    [InlineData(ChatProgram.User, "string Name);", "string Name)\n{\n    public string Shout() => Name + \"!\";\n}")]
    public void An_edit_that_declares_nothing_new_runs_nothing_again(int file, string before, string after)
    {
        var second = Generation.Of(Program).Again(Edit(file, before, after));
        foreach (string step in Steps.All)
            Assert.All(Reasons(second, step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
        Assert.All(second.Result.TrackedOutputSteps.SelectMany(entry => entry.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_new_column_writes_its_record_again_and_nothing_else()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.Message, "string Text,", "string Text, int Likes,"));
        Assert.Equal(["App.Message.g.cs"], Rewritten(second, Steps.EmittedTables));
        Assert.Empty(Rewritten(second, Steps.EmittedDatabases));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(second, Steps.ListedTables));
    }

    [Fact]
    public void A_new_finder_writes_the_database_again_too()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.Message, "string Text,", "[Index] string Text,"));
        Assert.Equal(["App.Message.g.cs"], Rewritten(second, Steps.EmittedTables));
        Assert.Equal(["App.AppDb.g.cs"], Rewritten(second, Steps.EmittedDatabases));
    }

    [Fact]
    public void Another_text_writes_the_query_methods_again_and_nothing_else()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.Database, "LIMIT 50", "LIMIT 60"));
        Assert.Equal(["App.AppDb.Queries.g.cs"], Rewritten(second, Steps.EmittedQueries));
        Assert.Empty(Rewritten(second, Steps.EmittedDatabases));
        Assert.Empty(Rewritten(second, Steps.EmittedTables));
    }

    [Theory]
    [InlineData(ChatProgram.Message, "string Text,", "string Text, int Likes,")]
    [InlineData(ChatProgram.Database, "[Query(", "/// <summary>Those of one author.</summary>\n    [Query(")]
    [InlineData(ChatProgram.Database, "    public partial ValueTask", "\n\n    public partial ValueTask")]
    public void An_edit_that_a_text_does_not_see_leaves_the_query_methods_alone(int file, string before, string after)
    {
        var second = Generation.Of(Program).Again(Edit(file, before, after));
        Assert.Empty(Rewritten(second, Steps.EmittedQueries));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(second, Steps.BuiltQueries));
    }

    [Fact]
    public void A_new_type_of_a_column_that_a_text_names_writes_its_method_again()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.Message, "DateTimeOffset At", "DateTimeOffset When"));
        Assert.Equal(["App.AppDb.Queries.g.cs"], Rewritten(second, Steps.EmittedQueries));
    }

    [Fact]
    public void Another_pattern_writes_its_keys_again_and_nothing_else()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.Keys, "presence:", "here:"));
        Assert.Equal(["App.Presence.Keys.g.cs"], Rewritten(second, Steps.EmittedKeys));
        Assert.Empty(Rewritten(second, Steps.EmittedDatabases));
    }

    [Fact]
    public void A_new_table_name_reaches_the_tables_that_refer_to_it()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.User, "\"users\"", "\"people\""));
        Assert.Equal(["App.Message.g.cs", "App.User.g.cs"], Rewritten(second, Steps.EmittedTables));
        Assert.Contains("ref(people)", second.Files["App.Message.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_goes_takes_its_file_along()
    {
        var second = Generation.Of(Program).Again(Edit(ChatProgram.Message, "[Table(\"messages\")]", ""));
        Assert.Equal(["App.AppDb.Queries.g.cs", "App.AppDb.g.cs", "App.Presence.Keys.g.cs", "App.Typing.Channels.g.cs", "App.User.g.cs"], second.Files.Keys);
        Assert.DoesNotContain("Messages", second.Files["App.AppDb.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_files_changes_no_output()
    {
        var forwards = Generation.Of(Programs.Of(ChatProgram.Files)).Files;
        var backwards = Generation.Of(Programs.Of([.. ChatProgram.Files.Reverse()])).Files;
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void A_cancelled_run_stops() => Assert.Throws<OperationCanceledException>(() =>
        Microsoft.CodeAnalysis.CSharp.CSharpGeneratorDriver.Create(new SchemaGenerator()).RunGenerators(Program, new CancellationToken(canceled: true)));

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Edit(int file, string before, string after)
    {
        Assert.Contains(before, ChatProgram.Files[file], StringComparison.Ordinal);
        return Program.With(file, ChatProgram.Files[file].Replace(before, after, StringComparison.Ordinal));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(Generation generation, string step)
    {
        var outputs = generation.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToList();
        Assert.NotEmpty(outputs);
        return outputs;
    }

    private static IEnumerable<string> Rewritten(Generation generation, string step) => generation.Result.TrackedSteps[step]
        .SelectMany(run => run.Outputs)
        .Where(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
        .Select(output => ((SourceFile)output.Value).HintName)
        .Order(StringComparer.Ordinal);
}
