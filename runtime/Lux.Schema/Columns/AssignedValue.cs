namespace Lux.Schema.Generated;

/// <summary>One column and its new value.</summary>
internal abstract class AssignedValue
{
    public abstract void Write(RespWriter to);
}

/// <inheritdoc/>
internal sealed class AssignedValue<TValue>(string column, ValueText<TValue> text, TValue value) : AssignedValue
{
    public override void Write(RespWriter to)
    {
        if (ValueText<TValue>.IsNull(value))
        {
            to.Bulk("NULL"u8);
            to.Bulk(column);
            return;
        }
        to.Bulk(column);
        text.Write(to, value);
    }
}
