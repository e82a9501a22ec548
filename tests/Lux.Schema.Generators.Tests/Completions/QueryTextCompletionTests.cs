using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;
using Lux.Schema.Generators.Tests.QueryTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.Generators.Tests.Completions;

/// <summary>What an editor's list shows where <c>|</c> stands in the text of a query, asked of Roslyn's own completion service.</summary>
public sealed class QueryTextCompletionTests
{
    private static readonly string[] Clauses = ["AFTER", "GROUP BY", "JOIN", "LIMIT", "OFFSET", "ORDER BY", "SELECT", "WHERE"];
    private static readonly string[] ColumnsOfMessages = ["channel_id", "content", "id", "likes", "note", "timestamp", "user_id"];

    [Fact]
    public async Task A_text_begins_with_a_table_or_a_verb() => Assert.Equal(["channels", "messages", "TCOUNT", "TDEL", "TUPDATE", "users"], await OfferedAsync("|"));

    [Fact]
    public async Task A_verb_is_followed_by_a_table() => Assert.Equal(["channels", "messages", "users"], await OfferedAsync("TDEL |"));

    [Fact]
    public async Task A_table_is_followed_by_clauses() => Assert.Equal(Clauses, await OfferedAsync("messages |"));

    [Fact]
    public async Task A_clause_stands_once() => Assert.Equal(["AFTER", "AND", "GROUP BY", "JOIN", "OFFSET", "OR", "ORDER BY", "SELECT"], await OfferedAsync("messages LIMIT 5 WHERE id = 1 |"));

    [Fact]
    public async Task A_condition_begins_with_a_column() => Assert.Equal(ColumnsOfMessages.Append("NOT").Order(StringComparer.OrdinalIgnoreCase), await OfferedAsync("messages WHERE |"));

    [Theory]
    [InlineData("messages WHERE likes |", "!= < <= = > >= IN IS IS_NOT_NULL IS_NULL")]
    [InlineData("messages WHERE content |", "!= < <= = > >= CONTAINS IN IS IS_NOT_NULL IS_NULL STARTSWITH")]
    [InlineData("users WHERE photo |", "!= < <= = > >= IN IS IS_NOT_NULL IS_NULL")]
    public async Task Operators_are_those_of_the_column(string text, string expected) => Assert.Equal(expected, string.Join(' ', (await OfferedAsync(text)).Select(word => word.Replace(' ', '_'))));

    [Theory]
    [InlineData("messages WHERE channel_id = |", "{at} {channel}")]
    [InlineData("messages WHERE channel_id = {|", "at channel")]
    [InlineData("messages WHERE (id = 1 OR channel_id IN (|", "{at} {channel}")]
    [InlineData("messages LIMIT |", "{at} {channel}")]
    public async Task A_value_is_a_parameter(string text, string expected) => Assert.Equal(expected, string.Join(' ', await OfferedAsync(text)));

    [Theory]
    [InlineData("messages WHERE |channel_id = {channel} LIMIT 5")]
    [InlineData("messages WHERE (|")]
    [InlineData("messages WHERE id = 1 AND |")]
    public async Task A_column_stands_where_a_condition_goes_on(string text) => Assert.Superset(ColumnsOfMessages.ToHashSet(), (await OfferedAsync(text)).ToHashSet());

    [Fact]
    public async Task A_path_leads_through_references() => Assert.Equal(
        ["boss", "day", "id", "key", "mood", "ok", "paid", "past", "photo", "score", "span", "username"],
        await OfferedAsync("messages WHERE user_id.boss.|"));

    [Fact]
    public async Task No_path_leads_through_a_text() => Assert.Empty(await OfferedAsync("messages WHERE content.|"));

    [Fact]
    public async Task A_join_follows_a_reference() => Assert.Equal(["channel_id", "user_id"], await OfferedAsync("messages JOIN |"));

    [Theory]
    [InlineData("messages ORDER BY id |", "ASC DESC")]
    [InlineData("messages ORDER |", "BY")]
    [InlineData("messages SELECT COUNT(*) |", "AS")]
    [InlineData("messages WHERE id IS |", "NULL")]
    public async Task A_word_is_followed_by_what_belongs_to_it(string text, string expected) => Assert.Superset(expected.Split(' ').ToHashSet(), (await OfferedAsync(text)).ToHashSet());

    [Fact]
    public async Task A_sum_is_of_numbers() => Assert.DoesNotContain("content", await OfferedAsync("messages SELECT SUM(|"));

    [Fact]
    public async Task Aggregates_stand_where_fields_are_answered() => Assert.Superset(new HashSet<string> { "COUNT(*)", "SUM(", "AVG(", "MIN(", "MAX(" }, (await OfferedAsync("messages SELECT |")).ToHashSet());

    [Theory]
    [InlineData("TUPDATE messages |", "SET")]
    [InlineData("TUPDATE messages SET |", "likes")]
    [InlineData("TUPDATE messages SET likes 1 |", "WHERE")]
    [InlineData("TDEL messages |", "WHERE")]
    [InlineData("TCOUNT messages WHERE |", "likes")]
    public async Task Writes_are_completed_too(string text, string expected) => Assert.Contains(expected, await OfferedAsync(text));

    [Fact]
    public async Task A_list_goes_on_after_its_comma() => Assert.Superset(ColumnsOfMessages.ToHashSet(), (await OfferedAsync("messages SELECT id,|")).ToHashSet());

    [Fact]
    public async Task Having_knows_the_labels() => Assert.Superset(new HashSet<string> { "n", "channel_id", "COUNT(*)" }, (await OfferedAsync("messages SELECT channel_id, COUNT(*) AS n GROUP BY channel_id HAVING |")).ToHashSet());

    [Theory]
    [InlineData("messages WHERE content = 'a |b'")]
    [InlineData("messages SELECT COUNT(*) AS |")]
    public async Task Nothing_is_offered_where_anything_can_stand(string text) => Assert.Empty(await OfferedAsync(text));

    [Theory]
    [InlineData("@\"messages WHERE |\"")]
    [InlineData("\"\"\"messages WHERE |\"\"\"")]
    [InlineData("\"\"\"\n        messages\n        WHERE |\n        \"\"\"")]
    [InlineData("\"messages \" + \"WHERE |\"")]
    [InlineData("Start + \" WHERE |\"")]
    [InlineData("\"\\u006dessages WHERE |\"")]
    public async Task A_text_is_completed_however_it_is_written(string literal) => Assert.Superset(ColumnsOfMessages.ToHashSet(), (await OfferedInAsync(Program(literal, "const string Start = \"messages\";"))).ToHashSet());

    [Fact]
    public async Task A_constant_is_completed_that_a_query_names() => Assert.Superset(ColumnsOfMessages.ToHashSet(), (await OfferedInAsync(Program("Text", "const string Text = \"messages WHERE |\";"))).ToHashSet());

    [Fact]
    public async Task Other_texts_are_left_alone()
    {
        Assert.Empty(await OfferedInAsync(Program("\"messages\"", "const string Text = \"messages WHERE |\";")));
        Assert.Empty(await OfferedInAsync(Program("\"messages\"", "[Obsolete(\"messages WHERE |\")] void Old() { }")));
    }

    [Theory]
    [InlineData("messages WHERE cha|", "channel_id", "messages WHERE channel_id")]
    [InlineData("messages WHERE user_id.use|", "username", "messages WHERE user_id.username")]
    [InlineData("messages WHERE id = {cha|", "channel", "messages WHERE id = {channel")]
    [InlineData("messages |", "ORDER BY", "messages ORDER BY")]
    public async Task What_is_chosen_replaces_the_word_that_was_begun(string text, string chosen, string after)
    {
        using var workspace = new AdhocWorkspace(Host);
        var (document, position) = Open(workspace, Program($"\"{text}\""));
        var service = CompletionService.GetService(document)!;
        var found = (await service.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken)).ItemsList.Single(item => item.DisplayText == chosen);
        var change = await service.GetChangeAsync(document, found, cancellationToken: TestContext.Current.CancellationToken);
        var changed = (await document.GetTextAsync(TestContext.Current.CancellationToken)).WithChanges(change.TextChange);
        Assert.Contains($"[Query(\"{after}\")]", changed.ToString(), StringComparison.Ordinal);
    }

    private static readonly MefHostServices Host = MefHostServices.Create([.. MefHostServices.DefaultAssemblies, typeof(CompletionService).Assembly]);

    private static Task<string[]> OfferedAsync(string text) => OfferedInAsync(Program($"\"{text}\""));

    private static async Task<string[]> OfferedInAsync(string program)
    {
        using var workspace = new AdhocWorkspace(Host);
        var (document, position) = Open(workspace, program);
        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: TestContext.Current.CancellationToken);
        return [.. list.ItemsList.Where(item => item.Properties.ContainsKey("Description")).Select(item => item.DisplayText).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static string Program(string literal, string more = "") => $$"""
        {{ChatWith.Tables}}

        [Database]
        public partial class ChatDb
        {
            {{more}}
            [Query({{literal}})]
            public partial ValueTask<Message[]> AllAsync(Id<Channel> channel, DateTimeOffset at, System.Threading.CancellationToken token = default);
        }
        """;

    private static (Document Document, int Position) Open(AdhocWorkspace workspace, string program)
    {
        int position = program.IndexOf('|', StringComparison.Ordinal);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: Programs.Of().Options, parseOptions: Programs.ParseOptions, metadataReferences: Programs.References, analyzerReferences: [Package]));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(Programs.GlobalUsings));
        return (workspace.AddDocument(project.Id, "Program.cs", SourceText.From(program.Remove(position, 1))), position);
    }

    // The package as a project refers to it: the service finds the provider in the assembly by itself.
    private static readonly AnalyzerFileReference Package = new(typeof(QueryTextCompletion).Assembly.Location, new Loader());

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(QueryTextCompletion).Assembly;
    }
}
