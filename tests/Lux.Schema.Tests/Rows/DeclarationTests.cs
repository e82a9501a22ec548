using Lux.Language;
using Lux.Schema.Generated;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

public sealed class DeclarationTests
{
    [Fact]
    public void Declarations_are_canonical_and_carry_the_layout_that_the_engine_computes()
    {
        Check<User, User.Columns>();
        Check<Channel, Channel.Columns>();
        Check<Message, Message.Columns>();
        Check<Everything, Everything.Columns>();
    }

    private static void Check<TRow, TColumns>()
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        var table = TColumns.Table;
        Assert.True(SchemaParser.TryParseCreate([table.Name, .. table.Declaration], out _, out var schema, out var error), error?.Text);
        Assert.Equal([table.Name, .. table.Declaration], SchemaPrinter.Arguments(schema!));
        Assert.Equal(Fingerprint.OfLayout(schema!), table.Layout);
        Assert.Equal(schema!.Columns.Count, table.ColumnCount);
    }
}
