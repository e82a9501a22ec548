using System.Text;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>Definitions as the log holds them.</summary>
public sealed class DefinitionCodecTests
{
    [Fact]
    public void A_definition_reads_back_with_its_former_columns_seeds_and_automatic_indexes()
    {
        Assert.True(SchemaParser.TryParseCreate(["t", "a:int", "b:str:default(\"x y\")", "UNIQUE", "a,b"], out _, out var schema, out _));
        var definition = TableDefinition.New("db", schema!);
        Assert.True(SchemaChange.TryApply(schema!, new AddColumnSyntax(new Column { Name = "k", Type = ColumnType.Uuid, Default = ColumnDefault.ServerValue }, 2), out var wider, out _));
        definition = definition.With(wider!, [.. SeededUuid.NewSeed(5)], isSeeded: true) with { Automatic = [1] };
        Assert.True(SchemaChange.TryApply(wider!, new RenameColumnSyntax("b", "title", 2), out var renamed, out _));
        definition = definition.Redeclared(renamed!);
        var written = new RowWriter();
        DefinitionCodec.Write(definition, written);
        var read = DefinitionCodec.Read(written.Written);
        Assert.Equal(definition.Schema, read.Schema);
        Assert.Equal(definition.Columns.Select(c => (c.Column, c.Former, c.IsSeeded, Convert.ToHexString([.. c.Fill]))), read.Columns.Select(c => (c.Column, c.Former, c.IsSeeded, Convert.ToHexString([.. c.Fill]))));
        Assert.Equal(["0,1", "0,1,2", "0,3,2"], read.Layouts.Select(l => string.Join(",", l)));
        Assert.Equal([3], read.Automatic);
    }

    [Fact]
    public void A_definition_of_the_first_format_is_read()
    {
        var to = new RowWriter();
        to.WriteArrayHeader(7);
        to.WriteInt(1);
        foreach (string name in new[] { "main", "t" }) to.WriteStr(Encoding.UTF8.GetBytes(name));
        to.WriteInt(0);
        to.WriteArrayHeader(1);
        to.WriteArrayHeader(2);
        to.WriteStr("a:int"u8);
        to.WriteNil();
        to.WriteArrayHeader(1);
        to.WriteArrayHeader(1);
        to.WriteInt(0);
        to.WriteArrayHeader(0);
        var read = DefinitionCodec.Read(to.Written);
        Assert.Equal((-1, 0), (read.Columns.Single().Former, read.Automatic.Length));
        Assert.Equal("a", read.Schema.Columns[0].Name);
    }

    [Fact]
    public void A_later_format_is_refused()
    {
        var to = new RowWriter();
        to.WriteArrayHeader(1);
        to.WriteInt(99);
        Assert.Contains("format 99", Assert.Throws<LuxEngineException>(() => DefinitionCodec.Read(to.Written)).Message, StringComparison.Ordinal);
    }
}
