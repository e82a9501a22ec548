using CsCheck;
using Lux.Language;
using Lux.Schema.Generated;
using Lux.Tests;

namespace Lux.Schema.Tests.Databases;

public sealed class SchemaDifferencesTests
{
    [Fact]
    public void What_the_engine_answers_of_a_table_reads_back_without_a_difference() => SchemaGen.Table("t", "t", "u").Sample(table =>
    {
        var answered = DeclaredSchema.Parse("t", SchemaPrinter.Lines(table));
        Assert.Equal(table, answered);
        Assert.Empty(SchemaDifferences.Between(table, answered, "t"));
    });

    [Fact]
    public void Every_difference_is_a_sentence_with_what_to_do()
    {
        var declared = Declared("a:str:notnull", "b:int", "c:str", "INDEX", "a,b");
        var actual = Declared("c:str", "a:str", "d:bool", "UNIQUE", "c,d");
        Assert.Equal(
        [
            "'t' has a:str where its record says a:str:notnull: change the record, or TALTER t DROP a (its values are lost) and ADD it as declared",
            "'t' has no column 'b': TALTER t ADD b:int",
            "'t' has the column d:bool, which its record has not: add it to the record, or TALTER t DROP d (its values are lost)",
            "'t' has its columns in the order c, a: bring the record's members into that order",
            "'t' has no INDEX a,b: take it off the record, or create the table anew",
            "'t' has UNIQUE c,d, which its record has not: declare it, or create the table anew",
        ], SchemaDifferences.Between(declared, actual, "t"));
    }

    [Fact]
    public void A_table_is_created_after_those_it_refers_to()
    {
        var tables = new[] { Table("messages", "users", "channels"), Table("users", "users", "cities"), Table("channels"), Table("cities") };
        Assert.Equal(["cities", "users", "channels", "messages"], CreationPlan.Of(tables).Select(table => table.Name));
    }

    [Fact]
    public void A_circle_of_references_is_named()
    {
        var circle = Assert.Throws<SchemaMismatchException>(() => CreationPlan.Of([Table("a"), Table("b", "c"), Table("c", "d"), Table("d", "b")]));
        Assert.Contains("b -> c -> d -> b", circle.Message, StringComparison.Ordinal);
    }

    private static TableSchema Declared(params string[] declaration) => DeclaredSchema.Of(new TableDescriptor("t", "", declaration.Length, declaration));

    private static TableSchema Table(string name, params string[] targets) =>
        DeclaredSchema.Of(new TableDescriptor(name, "", 0, ["n:int", .. targets.Select((target, number) => $"r{number}:ref({target})")]));
}
